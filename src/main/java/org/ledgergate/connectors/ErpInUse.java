package org.ledgergate.connectors;

import org.ledgergate.messages.Message;
import org.ledgergate.messages.Refused;

/** Another ERP was wanted, but something is on its way to the present one, or has been exported there. */
public class ErpInUse extends Refused {

    ErpInUse(Message message) {
        super(Kind.CONFLICT, message);
    }
}
