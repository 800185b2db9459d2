package org.ledgergate.upload;

import java.util.List;

/** The kinds of file that items come in. */
public enum FileKind {
    /** One row for each schedule-of-values line, with the item's fields repeated. */
    CSV {
        @Override
        List<FileItem> read(String text, ItemBodies bodies, List<LineFault> faults) {
            return new CsvItems(faults).read(text);
        }
    },
    /** One item a line, each as the body that the API takes. */
    JSON_LINES {
        @Override
        List<FileItem> read(String text, ItemBodies bodies, List<LineFault> faults) {
            return JsonLines.read(text, bodies, faults);
        }
    };

    /**
     * Returns a file's items as far as they can be read.
     *
     * @param faults takes what is wrong with single lines
     * @throws InvalidFile if nothing after some place can be read
     */
    abstract List<FileItem> read(String text, ItemBodies bodies, List<LineFault> faults);

    /** Returns what a text looks like. */
    static FileKind of(String text) {
        String start = text.stripLeading();
        return start.startsWith("{") || start.startsWith("[") ? JSON_LINES : CSV;
    }
}
