package org.ledgergate.tool.form;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ledgergate.items.Fault;

/** What is wrong with what was typed; empty before anything was sent. */
record FormFaults(List<Fault> all) {

    private static final Pattern LINE = Pattern.compile("/lines/(\\d+)/");

    static final FormFaults NONE = new FormFaults(List.of());

    /** Answers what is wrong with one input. */
    List<String> about(String name) {
        return all.stream()
                .filter(fault -> fault.pointer().equals("/" + name))
                .map(Fault::message)
                .toList();
    }

    /** A fault as a link to its input. */
    record Wrong(String name, String message) {}

    /** Answers every fault, those of lines with the line's number as people count. */
    public List<Wrong> wrong() {
        return all.stream()
                .map(fault -> new Wrong(
                        fault.pointer().isEmpty() ? "" : fault.pointer().substring(1), line(fault) + fault.message()))
                .toList();
    }

    private static String line(Fault fault) {
        Matcher line = LINE.matcher(fault.pointer());
        return line.lookingAt() ? "Line " + (Integer.parseInt(line.group(1)) + 1) + ": " : "";
    }
}
