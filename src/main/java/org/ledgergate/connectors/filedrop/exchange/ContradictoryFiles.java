package org.ledgergate.connectors.filedrop.exchange;

import java.nio.file.Path;

/** Two acknowledgements of the same key came in together and say different things, so neither can be believed. */
class ContradictoryFiles extends UnreadableFile {

    private final transient Path rival;

    ContradictoryFiles(Path rival) {
        super("it and another file of the same key came in together and say different things; put back the right one");
        this.rival = rival;
    }

    Path rival() {
        return rival;
    }
}
