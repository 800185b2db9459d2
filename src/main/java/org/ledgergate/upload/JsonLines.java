package org.ledgergate.upload;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.ledgergate.items.Fault;
import org.ledgergate.items.InvalidItem;

/** Reads JSON Lines: one item a line, blank lines left out. */
class JsonLines {

    private JsonLines() {}

    /** @throws InvalidFile if there are too many items */
    static List<FileItem> read(String text, ItemBodies bodies, List<LineFault> faults) {
        List<FileItem> entries = new ArrayList<>();
        Iterator<String> lines = text.lines().iterator();
        for (long line = 1; lines.hasNext(); line++) {
            String body = lines.next();
            if (!body.isBlank()) {
                FileImport.requireRoom(entries.size() + faults.size(), line);
                try {
                    entries.add(new FileItem(line, bodies.parse(body), List.of()));
                } catch (InvalidItem noJson) {
                    for (Fault fault : noJson.faults()) {
                        faults.add(new LineFault(line, fault.pointer(), fault.code(), fault.message()));
                    }
                }
            }
        }
        return entries;
    }
}
