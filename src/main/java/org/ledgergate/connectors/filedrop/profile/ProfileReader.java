package org.ledgergate.connectors.filedrop.profile;

import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ledgergate.connectors.ChangeMode;
import org.ledgergate.connectors.filedrop.documents.SheetColumn;
import org.ledgergate.connectors.filedrop.documents.SheetForm;
import org.ledgergate.items.ItemType;
import org.ledgergate.records.RecordKind;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a profile from YAML, or says everything that is wrong with it. */
public class ProfileReader {

    private static final Map<String, ChangeMode> CHANGE_MODES =
            Map.of("amend", ChangeMode.AMEND, "supplement", ChangeMode.SUPPLEMENT);
    private static final Map<String, String> LINE_ENDS = Map.of("CRLF", "\r\n", "LF", "\n");
    private static final Map<String, Boolean> FORMULAS = Map.of("guard", true, "keep", false);

    private ProfileReader() {}

    /** @throws InvalidProfile with every fault and its line */
    public static Profile read(String file, String yaml) {
        List<String> faults = new ArrayList<>();
        Optional<Profile> profile = parse(yaml, faults).map(ProfileReader::profile);
        if (profile.isEmpty() || !faults.isEmpty()) {
            throw new InvalidProfile(file, faults);
        }
        return profile.get();
    }

    private static Optional<ProfileNode> parse(String yaml, List<String> faults) {
        try {
            Optional<Node> root = Optional.ofNullable(new Yaml(new LoaderOptions()).compose(new StringReader(yaml)));
            if (root.isEmpty()) {
                faults.add("line 1: the file is empty.");
            }
            return root.map(node -> new ProfileNode(node, "", faults));
        } catch (MarkedYAMLException broken) {
            int line = broken.getProblemMark() == null
                    ? 1
                    : broken.getProblemMark().getLine() + 1;
            faults.add("line " + line + ": " + broken.getProblem() + ".");
            return Optional.empty();
        }
    }

    private static Profile profile(ProfileNode root) {
        ProfileEntries entries = new ProfileEntries(
                        root,
                        "label",
                        "change-mode",
                        "charset",
                        "line-end",
                        "formulas",
                        "exports",
                        "imports",
                        "vocabulary")
                .demand("label", "exports");
        SheetForm form = new SheetForm(
                entries.read("charset", ProfileReader::charset).orElse(StandardCharsets.UTF_8),
                entries.read("line-end", node -> node.choice(LINE_ENDS)).orElse("\r\n"),
                entries.read("formulas", node -> node.choice(FORMULAS)).orElse(true),
                entries.read("vocabulary", ProfileReader::vocabulary).orElse(Map.of()));
        return new Profile(
                entries.read("label", ProfileNode::text).orElse(""),
                entries.read("change-mode", node -> node.choice(CHANGE_MODES)).orElse(ChangeMode.SUPPLEMENT),
                entries.read("exports", node -> Optional.of(ProfileExports.read(node)))
                        .orElse(Map.of()),
                entries.read("imports", ProfileReader::imports).orElse(Set.of()),
                form);
    }

    private static Optional<Charset> charset(ProfileNode node) {
        return node.text().flatMap(name -> {
            try {
                return Optional.of(Charset.forName(name));
            } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
                node.fault("is no character set that Java knows; UTF-8 and windows-1252 are two that it does.");
                return Optional.empty();
            }
        });
    }

    private static Optional<Set<RecordKind>> imports(ProfileNode node) {
        Map<String, RecordKind> kinds =
                Arrays.stream(RecordKind.values()).collect(Collectors.toMap(RecordKind::code, Function.identity()));
        Set<RecordKind> imports = EnumSet.noneOf(RecordKind.class);
        node.list().forEach(entry -> entry.choice(kinds).ifPresent(imports::add));
        return Optional.of(imports);
    }

    private static Optional<Map<String, String>> vocabulary(ProfileNode node) {
        Map<String, String> known = new HashMap<>();
        SheetColumn.names().forEach(name -> known.put(name, name));
        Arrays.stream(ItemType.values()).forEach(type -> known.put(type.code(), type.code()));
        Map<String, String> words = new HashMap<>();
        node.entries(known).forEach((ours, entry) -> entry.text().ifPresent(theirs -> words.put(ours, theirs)));
        return Optional.of(words);
    }
}
