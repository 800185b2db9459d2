package org.ledgergate.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.ledgergate.access.Access;
import org.ledgergate.access.People;
import org.ledgergate.access.Person;
import org.ledgergate.connectors.ExtraField;
import org.ledgergate.items.Item;
import org.ledgergate.items.content.Difference;
import org.ledgergate.items.content.Field;
import org.ledgergate.messages.Coded;
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

    @GetMapping("/{taskId}")
    Form readReview(Person person, @PathVariable String taskId) {
        access.requireReader(person);
        Review review = reviews.ofTask(taskId);
        return new Form(
                details.of(review.item(), person),
                vendorName(review.item()),
                senderName(review.item()),
                review.changes(),
                warnings(review),
                review.item().lifecycle().message().toString(),
                ErpSide.of(review));
    }

    private String vendorName(Item item) {
        return records.find(RecordKind.VENDOR, item.text(Field.VENDOR))
                .map(ErpRecord::name)
                .orElse("");
    }

    private String senderName(Item item) {
        return people.find(item.lifecycle().sender()).map(Person::name).orElse("");
    }

    private static List<String> warnings(Review review) {
        List<String> warnings = new ArrayList<>();
        review.truncations()
                .forEach(cut -> warnings.add(
                        cut.field() + " is too long for the ERP, which keeps \u201c" + cut.after() + "\u201d."));
        if (review.uncertain()) {
            warnings.add("The ERP may have this item already; it is asked before anything is repeated.");
        }
        return warnings;
    }

    /** What a form shows. */
    @JsonInclude(Include.NON_EMPTY)
    record Form(
            ObjectNode item,
            String vendorName,
            String senderName,
            @JsonInclude(Include.ALWAYS) List<Difference> changes,
            @JsonInclude(Include.ALWAYS) List<String> warnings,
            String message,
            @JsonUnwrapped ErpSide erp) {}

    /** What the ERP wants, and what is known of it. */
    @JsonInclude(Include.NON_EMPTY)
    record ErpSide(
            @JsonInclude(Include.ALWAYS) List<ExtraInput> extraFields,
            String question,
            boolean uncertain,
            boolean stopped,
            boolean dryRun) {

        static ErpSide of(Review review) {
            return new ErpSide(
                    review.extraFields().stream()
                            .map(field -> ExtraInput.of(field, review.filledIn().getOrDefault(field.name(), "")))
                            .toList(),
                    review.question().toString(),
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

        static ExtraInput of(ExtraField field, String value) {
            return new ExtraInput(
                    field.name(),
                    field.label().toString(),
                    Coded.of(field.kind()),
                    field.required(),
                    field.maxLength(),
                    field.options(),
                    value);
        }
    }
}
