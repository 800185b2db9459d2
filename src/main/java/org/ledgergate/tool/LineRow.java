package org.ledgergate.tool;

import org.ledgergate.items.Line;

/**
 * A schedule-of-values line as it is shown.
 *
 * @param position counted from 1
 * @param retainage empty digits if nothing is withheld
 * @param erpId empty unless synced
 */
record LineRow(int position, Line line, String unitPrice, String amount, String retainage, String erpId) {

    String quantity() {
        return line.quantity() == null ? "" : line.quantity().toPlainString();
    }
}
