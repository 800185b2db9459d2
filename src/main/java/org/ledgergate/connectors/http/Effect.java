package org.ledgergate.connectors.http;

/** What a call does to the ERP. */
public enum Effect {
    /** It only asks, so it may be repeated. */
    READ,
    /** It changes something, so it is repeated only if it certainly changed nothing. */
    WRITE
}
