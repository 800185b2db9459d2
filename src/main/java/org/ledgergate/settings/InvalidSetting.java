package org.ledgergate.settings;

/** A setting's new value cannot be read; the message says what would be. */
public class InvalidSetting extends RuntimeException {

    private final String key;

    InvalidSetting(String key, String message, Throwable cause) {
        super(message, cause);
        this.key = key;
    }

    public String key() {
        return key;
    }
}
