package org.ledgergate.tool.form;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ledgergate.items.ItemRow;
import org.ledgergate.items.content.Field;
import org.ledgergate.messages.Text;
import org.ledgergate.records.ErpRecord;
import org.ledgergate.records.ErpRecords;
import org.ledgergate.records.RecordKind;
import org.springframework.stereotype.Component;

/** Puts the code where people typed a name, or a code in other letters: if it can mean one thing only, and items can use that. */
@Component
class CodeResolver {

    private final ErpRecords records;
    private final Jobs jobs;

    CodeResolver(ErpRecords records, Jobs jobs) {
        this.records = records;
        this.jobs = jobs;
    }

    ItemForm in(ItemForm form) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        fields.putAll(form.fields());
        Map<Field, UnaryOperator<String>> reading = Map.of(
                Field.PROJECT, this::project,
                Field.VENDOR, text -> code(RecordKind.VENDOR, text),
                Field.PRIME_CONTRACT, text -> code(RecordKind.PRIME_CONTRACT, text));
        reading.forEach((field, code) -> fields.computeIfPresent(
                field, (same, text) -> text.equals(present(form, field)) ? text : code.apply(text.strip())));
        return form.with(fields);
    }

    private static String present(ItemForm form, Field field) {
        return form.item().map(item -> item.text(field)).orElse("");
    }

    String project(String text) {
        if (!readable(text) || records.find(RecordKind.JOB, text).isPresent()) {
            return text;
        }
        List<ItemRow> ours = jobs.called(text);
        return ours.stream().anyMatch(job -> job.text(Field.NUMBER).equals(text))
                ? text
                : only(
                        text,
                        Stream.concat(
                                records.called(RecordKind.JOB, text).stream().map(ErpRecord::code),
                                ours.stream().map(job -> job.text(Field.NUMBER))));
    }

    private String code(RecordKind kind, String text) {
        return !readable(text) || records.find(kind, text).isPresent()
                ? text
                : only(text, records.called(kind, text).stream().map(ErpRecord::code));
    }

    private static boolean readable(String text) {
        return !text.isEmpty() && Text.storable(text);
    }

    private static String only(String text, Stream<String> codes) {
        List<String> different = codes.distinct().toList();
        return different.size() == 1 ? different.get(0) : text;
    }
}
