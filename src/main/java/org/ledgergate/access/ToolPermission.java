package org.ledgergate.access;

/** How much of the ERP Integrations tool a person may use, in rising order. */
public enum ToolPermission {
    NONE,
    READ_ONLY,
    STANDARD,
    ADMIN
}
