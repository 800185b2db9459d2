package org.ledgergate.process.engine;

import java.util.Optional;
import org.ledgergate.connectors.ErpChoice;
import org.ledgergate.messages.Message;
import org.springframework.stereotype.Component;

/** The ERP that exports were begun to is still connected: only there one learns what became of them. */
@Component
class ErpIsConnected implements StartupCheck {

    private final ErpChoice choice;

    ErpIsConnected(ErpChoice choice) {
        this.choice = choice;
    }

    @Override
    public Optional<String> refusal() {
        return choice.settle().map(Message::toString);
    }
}
