package org.ledgergate.connectors.filedrop;

import java.util.List;

/** The file drop is set up wrongly; the message lists everything that is, in words. */
class UnusableDrop extends RuntimeException {

    UnusableDrop(String message) {
        super(message);
    }

    static UnusableDrop profile(String name, List<String> faults) {
        String each = System.lineSeparator() + "- ";
        return new UnusableDrop(
                "The profile " + name + " of the file drop is wrong:" + each + String.join(each, faults));
    }
}
