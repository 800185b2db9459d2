package org.ledgergate.process.engine;

import java.util.List;

/** Ledgergate does not start, because items could be lost, exported twice or accepted by anybody. */
public class UnsafeStart extends RuntimeException {

    UnsafeStart(List<String> refusals) {
        super(String.join(System.lineSeparator(), refusals));
    }
}
