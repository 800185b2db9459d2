package org.ledgergate.connectors.filedrop.profile;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.ledgergate.connectors.Capabilities.Export;
import org.ledgergate.items.ItemType;
import org.ledgergate.items.content.Field;
import org.ledgergate.items.rules.Limit;
import org.ledgergate.items.rules.Limits;
import org.ledgergate.messages.Message;

/** Reads what an ERP takes, type by type. */
class ProfileExports {

    private static final Map<String, Boolean> TOO_LONG = Map.of("blocks", true, "truncates", false);
    private static final Map<String, Boolean> NUMBERS =
            Map.of("unique-for-vendor", true, "unique-for-commitment", false);
    private static final Set<Field> MAY_BE_CUT = EnumSet.of(Field.TITLE, Field.DESCRIPTION);

    private static final Optional<Field> LINES = Optional.empty();

    private ProfileExports() {}

    static Map<ItemType, Export> read(ProfileNode node) {
        Map<String, ItemType> types =
                Arrays.stream(ItemType.values()).collect(Collectors.toMap(ItemType::code, Function.identity()));
        Map<ItemType, ProfileNode> entries = node.entries(types);
        Map<ItemType, Export> exports = new EnumMap<>(ItemType.class);
        entries.forEach((type, entry) -> {
            exports.put(type, export(type, entry));
            type.parent()
                    .filter(parent -> !entries.containsKey(parent))
                    .ifPresent(parent -> entry.fault("cannot be exported without " + parent.code() + "."));
        });
        return exports;
    }

    private static Export export(ItemType type, ProfileNode node) {
        Map<String, Field> fields = type.fields().stream().collect(Collectors.toMap(Field::key, Function.identity()));
        ProfileEntries entries = new ProfileEntries(node, "limits", "required", "extra-fields", "numbers");
        Set<Optional<Field>> required = entries.read("required", all -> Optional.of(required(type, fields, all)))
                .orElse(Set.of());
        Limits limits = new Limits(
                entries.read("limits", all -> Optional.of(limits(fields, all))).orElse(Map.of()),
                required.stream().flatMap(Optional::stream).collect(Collectors.toSet()));
        Limits asked = required.contains(LINES) ? limits.withLinesRequired() : limits;
        return new Export(
                uniqueNumbers(type, entries) ? asked.withUniqueNumbers() : asked,
                entries.read("extra-fields", all -> Optional.of(ProfileFields.read(all)))
                        .orElse(List.of()));
    }

    private static boolean uniqueNumbers(ItemType type, ProfileEntries entries) {
        return entries.read("numbers", entry -> {
                    if (type != ItemType.SUBCONTRACTOR_INVOICE) {
                        entry.fault("belongs to " + ItemType.SUBCONTRACTOR_INVOICE.code() + " only.");
                    }
                    return entry.choice(NUMBERS);
                })
                .orElse(false);
    }

    private static Map<Field, Limit> limits(Map<String, Field> fields, ProfileNode node) {
        Map<Field, Limit> limits = new EnumMap<>(Field.class);
        node.entries(fields).forEach((field, entry) -> limits.put(field, limit(field, entry)));
        return limits;
    }

    /** A type with lines may be required to have some. */
    private static Set<Optional<Field>> required(ItemType type, Map<String, Field> fields, ProfileNode node) {
        Map<String, Optional<Field>> choices = new HashMap<>();
        fields.forEach((key, field) -> choices.put(key, Optional.of(field)));
        if (type.hasLines()) {
            choices.put("lines", LINES);
        }
        Set<Optional<Field>> required = new HashSet<>();
        node.list().forEach(entry -> entry.choice(choices).ifPresent(required::add));
        return required;
    }

    private static Limit limit(Field field, ProfileNode node) {
        ProfileEntries entries = new ProfileEntries(node, "longest", "too-long", "format", "words");
        boolean blocks =
                entries.read("too-long", entry -> entry.choice(TOO_LONG)).orElse(true);
        if (!blocks && !MAY_BE_CUT.contains(field)) {
            node.fault("would say something else if it were cut; only a title and a description may be.");
        }
        if (entries.has("format") != entries.has("words")) {
            node.fault("needs format and words together: people are shown the words.");
        }
        return new Limit(
                entries.read("longest", ProfileNode::length).orElse(Integer.MAX_VALUE),
                blocks,
                entries.read("format", ProfileExports::pattern).orElse(null),
                Message.just(entries.read("words", ProfileNode::text).orElse("")));
    }

    private static Optional<Pattern> pattern(ProfileNode node) {
        return node.text().flatMap(format -> {
            try {
                return Optional.of(Pattern.compile(format));
            } catch (PatternSyntaxException broken) {
                node.fault("is no regular expression: " + broken.getDescription() + ".");
                return Optional.empty();
            }
        });
    }
}
