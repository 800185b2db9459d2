package org.ledgergate.connectors.filedrop;

import java.util.List;

/** The file drop is set up wrongly; the message lists everything that is, in words. */
class UnusableFileDrop extends RuntimeException {

    UnusableFileDrop(String message) {
        super(message);
    }

    static UnusableFileDrop profile(String name, List<String> faults) {
        String each = System.lineSeparator() + "- ";
        return new UnusableFileDrop(
                "The profile " + name + " of the file drop is wrong:" + each + String.join(each, faults));
    }
}
