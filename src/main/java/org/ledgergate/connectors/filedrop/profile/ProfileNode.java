package org.ledgergate.connectors.filedrop.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** One place in a profile. What is wrong with it is collected with its line, so that all faults are told at once. */
class ProfileNode {

    private final Node node;
    private final String path;
    private final List<String> faults;

    ProfileNode(Node node, String path, List<String> faults) {
        this.node = node;
        this.path = path;
        this.faults = faults;
    }

    void fault(String words) {
        faults.add("line " + (node.getStartMark().getLine() + 1) + (path.isEmpty() ? "" : ", " + path) + ": " + words);
    }

    /** Returns the entries by what their names stand for; a name that stands for nothing is a fault. */
    <T> Map<T, ProfileNode> entries(Map<String, T> known) {
        Map<T, ProfileNode> entries = new LinkedHashMap<>();
        if (!(node instanceof MappingNode mapping)) {
            fault("must be a list of \"name: value\".");
            return entries;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String name = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            ProfileNode entry =
                    new ProfileNode(tuple.getValueNode(), path.isEmpty() ? name : path + "." + name, faults);
            T meaning = known.get(name);
            if (meaning == null) {
                entry.fault("is unknown; known are " + all(known) + ".");
            } else if (entries.put(meaning, entry) != null) {
                entry.fault("is said twice.");
            }
        }
        return entries;
    }

    List<ProfileNode> list() {
        if (!(node instanceof SequenceNode sequence)) {
            fault("must be a list: in brackets, or each entry with a hyphen before it.");
            return List.of();
        }
        List<ProfileNode> list = new ArrayList<>();
        for (Node entry : sequence.getValue()) {
            list.add(new ProfileNode(entry, path + "[" + (list.size() + 1) + "]", faults));
        }
        return list;
    }

    /** Returns a text that says something; empty after a fault. */
    Optional<String> text() {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return Optional.of(scalar.getValue());
        }
        fault("must be a text.");
        return Optional.empty();
    }

    /** Returns what the text stands for; empty after a fault. */
    <T> Optional<T> choice(Map<String, T> choices) {
        Optional<String> text = text();
        Optional<T> choice = text.flatMap(name -> Optional.ofNullable(choices.get(name)));
        if (text.isPresent() && choice.isEmpty()) {
            fault("must be one of " + all(choices) + ".");
        }
        return choice;
    }

    /** Returns a whole number from 1 to 99,999; empty after a fault. */
    Optional<Integer> length() {
        Optional<String> text = text();
        if (text.isPresent() && !text.get().matches("[1-9][0-9]{0,4}")) {
            fault("must be a whole number from 1 to 99999.");
            return Optional.empty();
        }
        return text.map(Integer::valueOf);
    }

    private static String all(Map<String, ?> known) {
        return String.join(", ", new TreeSet<>(known.keySet()));
    }
}
