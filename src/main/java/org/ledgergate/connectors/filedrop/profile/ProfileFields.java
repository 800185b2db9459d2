package org.ledgergate.connectors.filedrop.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ledgergate.connectors.ExtraField;
import org.ledgergate.connectors.ExtraField.Kind;
import org.ledgergate.connectors.filedrop.documents.SheetColumn;
import org.ledgergate.messages.Message;

/** Reads what an ERP wants from the approver. */
class ProfileFields {

    private static final Map<String, Kind> KINDS = Map.of("text", Kind.TEXT, "date", Kind.DATE, "choice", Kind.CHOICE);
    private static final Map<String, Boolean> TRUTH = Map.of("true", true, "false", false);

    /** As much as the item's row has room for. */
    private static final int LONGEST = 1000;

    private ProfileFields() {}

    static List<ExtraField> read(ProfileNode node) {
        List<ExtraField> fields = new ArrayList<>();
        for (ProfileNode entry : node.list()) {
            ExtraField field = field(entry);
            if (fields.stream().anyMatch(other -> other.name().equals(field.name()))) {
                entry.fault("has the name of another field.");
            }
            fields.add(field);
        }
        return fields;
    }

    private static ExtraField field(ProfileNode node) {
        ProfileEntries entries = new ProfileEntries(node, "name", "label", "kind", "required", "longest", "options")
                .demand("name", "label", "kind");
        String name = entries.read("name", ProfileFields::name).orElse("");
        String label = entries.read("label", ProfileNode::text).orElse("");
        Kind kind = entries.read("kind", entry -> entry.choice(KINDS)).orElse(Kind.TEXT);
        boolean required =
                entries.read("required", entry -> entry.choice(TRUTH)).orElse(false);
        int longest = entries.read("longest", ProfileFields::length).orElse(60);
        List<String> options = entries.read("options", ProfileFields::options).orElse(List.of());
        if ((kind == Kind.CHOICE) == options.isEmpty()) {
            node.fault("needs options if it is a choice, and only then.");
        }
        return switch (kind) {
            case TEXT -> ExtraField.text(name, Message.just(label), required, longest);
            case DATE -> ExtraField.date(name, Message.just(label), required);
            case CHOICE -> ExtraField.choice(name, Message.just(label), required, options);
        };
    }

    private static Optional<String> name(ProfileNode node) {
        Optional<String> name = node.text();
        if (name.isPresent()
                && (!name.get().matches("[a-z][A-Za-z0-9]{0,59}")
                        || SheetColumn.names().contains(name.get()))) {
            node.fault("must be letters and digits beginning with a small letter, and no column of ours.");
        }
        return name;
    }

    private static Optional<Integer> length(ProfileNode node) {
        Optional<Integer> length = node.length();
        if (length.orElse(1) > LONGEST) {
            node.fault("must be at most " + LONGEST + ".");
        }
        return length;
    }

    private static Optional<List<String>> options(ProfileNode node) {
        List<String> options = new ArrayList<>();
        node.list().forEach(entry -> entry.text().ifPresent(options::add));
        return Optional.of(options);
    }
}
