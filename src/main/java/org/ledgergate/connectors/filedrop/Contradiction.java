package org.ledgergate.connectors.filedrop;

import java.nio.file.Path;

/** Two acknowledgements of the same key came in together and say different things, so neither can be believed. */
class Contradiction extends Unreadable {

    private final transient Path rival;

    Contradiction(Path rival) {
        super("it and another file of the same key came in together and say different things; put back the right one");
        this.rival = rival;
    }

    Path rival() {
        return rival;
    }
}
