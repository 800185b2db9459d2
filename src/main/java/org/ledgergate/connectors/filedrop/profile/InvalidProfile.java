package org.ledgergate.connectors.filedrop.profile;

import java.util.List;

/** A profile that cannot be used; the message lists everything that is wrong with it. */
public class InvalidProfile extends RuntimeException {

    public InvalidProfile(String name, List<String> faults) {
        super(message(name, faults));
    }

    private static String message(String name, List<String> faults) {
        String each = System.lineSeparator() + "- ";
        return "The profile " + name + " of the file drop is wrong:" + each + String.join(each, faults);
    }
}
