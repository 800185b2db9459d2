package org.ledgergate.connectors;

/** The ERP could not be reached, or did not answer in time; it is safe to ask again. */
public class ErpUnavailable extends RuntimeException {

    public ErpUnavailable(String message) {
        super(message);
    }
}
