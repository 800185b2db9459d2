package org.ledgergate.connectors;

import org.ledgergate.messages.Message;
import org.ledgergate.messages.Refused;
import org.ledgergate.messages.Text;

/** The ERP could not be reached, or did not answer in time; it is safe to ask again. */
public class ErpUnavailable extends Refused {

    public ErpUnavailable(Message message) {
        super(Kind.UNAVAILABLE, message);
    }

    private static final int LONGEST_MESSAGE = 2000;

    /** @param message in the ERP's words; at most 2,000 characters are kept */
    public ErpUnavailable(String message) {
        this(Message.just(Text.clean(message, LONGEST_MESSAGE)));
    }
}
