package org.ledgergate.intake;

import org.ledgergate.access.Person;
import org.ledgergate.connectors.ErpChoice;
import org.springframework.stereotype.Component;

/** Lets items go to another ERP, and asks that one at once for what it has. */
@Component
public class ErpSwitch {

    private final ErpChoice choice;
    private final Intake intake;

    ErpSwitch(ErpChoice choice, Intake intake) {
        this.choice = choice;
        this.intake = intake;
    }

    /** @see ErpChoice#choose(Person, String) */
    public void to(Person by, String connection) {
        if (choice.choose(by, connection)) {
            intake.startOver();
        }
    }
}
