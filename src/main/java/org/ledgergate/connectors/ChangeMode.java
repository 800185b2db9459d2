package org.ledgergate.connectors;

/** What a commitment change order becomes in an ERP. */
public enum ChangeMode {
    /** A change of the commitment itself, where the ERP can do that. */
    AMEND,
    /** A document of its own beside the commitment, which every ERP can hold. */
    SUPPLEMENT
}
