package org.ledgergate.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ledgergate.access.Access;
import org.ledgergate.access.People;
import org.ledgergate.access.Person;
import org.ledgergate.connectors.ExtraField;
import org.ledgergate.items.Item;
import org.ledgergate.items.content.Difference;
import org.ledgergate.items.content.Field;
import org.ledgergate.messages.Coded;
import org.ledgergate.messages.Message;
import org.ledgergate.process.Review;
import org.ledgergate.process.Reviews;
import org.ledgergate.records.ErpRecord;
import org.ledgergate.records.ErpRecords;
import org.ledgergate.records.RecordKind;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a task of the approvers is about, for the forms in Tasklist. */
@RestController
@RequestMapping(path = "/api/v1/reviews", produces = MediaType.APPLICATION_JSON_VALUE)
class ReviewsController {

    private final Reviews reviews;
    private final Access access;
    private final ItemDetails details;
    private final People people;
    private final ErpRecords records;

    ReviewsController(Reviews reviews, Access access, ItemDetails details, People people, ErpRecords records) {
        this.reviews = reviews;
        this.access = access;
        this.details = details;
        this.people = people;
        this.records = records;
    }

    /** Reads what a task is about, its sentences in the language of whoever reads the form. */
    @GetMapping("/{taskId}")
    Form readReview(Person person, @PathVariable String taskId, Locale reader) {
        access.requireReader(person);
        Review review = reviews.ofTask(taskId);
        return new Form(
                details.of(review.item(), person, reader),
                vendorName(review.item()),
                senderName(review.item()),
                review.changes().stream()
                        .map(change -> Change.of(change, reader))
                        .toList(),
                warnings(review, reader),
                review.item().lifecycle().message().in(reader),
                ErpSide.of(review, reader));
    }

    private String vendorName(Item item) {
        return records.find(RecordKind.VENDOR, item.text(Field.VENDOR))
                .map(ErpRecord::name)
                .orElse("");
    }

    private String senderName(Item item) {
        return people.find(item.lifecycle().sender()).map(Person::name).orElse("");
    }

    private static List<String> warnings(Review review, Locale reader) {
        List<String> warnings = new ArrayList<>();
        review.truncations()
                .forEach(cut -> warnings.add(
                        Message.of("review.truncated", cut.field(), cut.after()).in(reader)));
        if (review.uncertain()) {
            warnings.add(Message.of("review.uncertain").in(reader));
        }
        return warnings;
    }

    /** What a form shows. */
    @JsonInclude(Include.NON_EMPTY)
    record Form(
            ObjectNode item,
            String vendorName,
            String senderName,
            @JsonInclude(Include.ALWAYS) List<Change> changes,
            @JsonInclude(Include.ALWAYS) List<String> warnings,
            String message,
            @JsonUnwrapped ErpSide erp) {}

    /** A field that changed since the item was last sent; before or after is empty where there was, or now is, nothing. */
    record Change(String field, String before, String after) {

        static Change of(Difference change, Locale reader) {
            return new Change(
                    change.field().in(reader),
                    change.before().in(reader),
                    change.after().in(reader));
        }
    }

    /** What the ERP wants, and what is known of it. */
    @JsonInclude(Include.NON_EMPTY)
    record ErpSide(
            @JsonInclude(Include.ALWAYS) List<ExtraInput> extraFields,
            String question,
            boolean uncertain,
            boolean stopped,
            boolean dryRun) {

        static ErpSide of(Review review, Locale reader) {
            return new ErpSide(
                    review.extraFields().stream()
                            .map(field ->
                                    ExtraInput.of(field, review.filledIn().getOrDefault(field.name(), ""), reader))
                            .toList(),
                    review.question().in(reader),
                    review.uncertain(),
                    review.stopped(),
                    review.dryRun());
        }
    }

    /** A field that the ERP wants from the approver, with what was filled in before. */
    @JsonInclude(Include.NON_EMPTY)
    record ExtraInput(
            String name,
            String label,
            String kind,
            boolean required,
            int maxLength,
            List<String> options,
            String value) {

        static ExtraInput of(ExtraField field, String value, Locale reader) {
            return new ExtraInput(
                    field.name(),
                    field.label().in(reader),
                    Coded.of(field.kind()),
                    field.required(),
                    field.maxLength(),
                    field.options(),
                    value);
        }
    }
}
