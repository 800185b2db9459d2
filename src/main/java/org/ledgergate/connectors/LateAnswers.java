package org.ledgergate.connectors;

import java.util.Set;

/**
 * An ERP whose answers come in later, by themselves, where they can be seen without asking for each item.
 *
 * <p>It only spares the waiting: a caller that asks {@link Connector#find} in time gets the same answers without it.
 */
public interface LateAnswers {

    /**
     * Returns the keys whose answer has come in and has not been read by {@link Connector#find} yet; empty if there is
     * none, and while the ERP cannot be reached. Asking changes no answer, and is cheap enough for every few seconds.
     */
    Set<ExportKey> answered();
}
