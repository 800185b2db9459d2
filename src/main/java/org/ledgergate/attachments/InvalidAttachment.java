package org.ledgergate.attachments;

import java.util.List;
import org.ledgergate.items.Fault;
import org.ledgergate.messages.Message;
import org.ledgergate.messages.Refused;

/** A file that cannot be attached; nothing was stored. */
public class InvalidAttachment extends Refused {

    private final transient Fault fault;

    InvalidAttachment(String code, Message message) {
        super(Kind.INVALID, message);
        this.fault = new Fault("/file", code, message);
    }

    @Override
    public List<Fault> faults() {
        return List.of(fault);
    }

    @Override
    public Message title() {
        return Message.of("refusal.not-attached");
    }
}
