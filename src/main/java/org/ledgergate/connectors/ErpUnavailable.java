package org.ledgergate.connectors;

import org.ledgergate.messages.Message;
import org.ledgergate.messages.Refused;

/** The ERP could not be reached, or did not answer in time; it is safe to ask again. */
public class ErpUnavailable extends Refused {

    public ErpUnavailable(Message message) {
        super(message);
    }

    /** @param message in the ERP's words */
    public ErpUnavailable(String message) {
        this(Message.just(message));
    }
}
