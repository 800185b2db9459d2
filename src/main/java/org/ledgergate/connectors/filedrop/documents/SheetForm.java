package org.ledgergate.connectors.filedrop.documents;

import java.nio.charset.Charset;
import java.util.Map;

/**
 * How the CSV files look.
 *
 * @param lineEnd what ends a row
 * @param guardsFormulas whether a text that a spreadsheet would run gets an apostrophe before it
 * @param vocabulary what the ERP calls a column, or an item type as a value of the column "type", by our own name;
 *     what is missing keeps our name
 */
public record SheetForm(Charset charset, String lineEnd, boolean guardsFormulas, Map<String, String> vocabulary) {

    /** Returns the ERP's word for one of ours. */
    String word(String ours) {
        return vocabulary.getOrDefault(ours, ours);
    }
}
