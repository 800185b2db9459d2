package org.ledgergate.tool.form;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ledgergate.items.Fault;
import org.ledgergate.messages.Message;

/** What is wrong with what was typed; empty before anything was sent. */
record FormFaults(List<Fault> all) {

    private static final Pattern LINE = Pattern.compile("/lines/(\\d+)/");

    static final FormFaults NONE = new FormFaults(List.of());

    /** Returns what is wrong with one input. */
    List<Message> about(String name) {
        return all.stream()
                .filter(fault -> fault.pointer().equals("/" + name))
                .map(Fault::message)
                .toList();
    }

    /**
     * A fault as a link to its input.
     *
     * @param line counted from 1; 0 for what is no line
     */
    record Wrong(String name, int line, Message message) {}

    public List<Wrong> wrong() {
        return all.stream()
                .map(fault -> new Wrong(
                        fault.pointer().isEmpty() ? "" : fault.pointer().substring(1), line(fault), fault.message()))
                .toList();
    }

    private static int line(Fault fault) {
        Matcher line = LINE.matcher(fault.pointer());
        return line.lookingAt() ? Integer.parseInt(line.group(1)) + 1 : 0;
    }
}
