package org.ledgergate.connectors.tryton.records;

import java.util.List;
import java.util.Set;
import org.ledgergate.items.ItemType;

/** The kinds of record that our items become in Tryton, and the way of each through its states. */
public enum DocumentKind {
    JOB("analytic_account.account", "note", "", Set.of("opened", "closed"), Set.of()),
    ORDER("purchase.purchase", "comment", "purchase", Set.of("confirmed", "processing", "done"), Set.of("cancelled")),
    AMENDMENT("purchase.amendment", "description", "amendment", Set.of("validated"), Set.of()),
    INVOICE("account.invoice", "comment", "invoice", Set.of("posted", "paid"), Set.of("cancelled"));

    private final String model;
    private final String tagField;
    private final String owner;
    private final Set<String> posted;
    private final Set<String> dropped;

    DocumentKind(String model, String tagField, String owner, Set<String> posted, Set<String> dropped) {
        this.model = model;
        this.tagField = tagField;
        this.owner = owner;
        this.posted = posted;
        this.dropped = dropped;
    }

    public String model() {
        return model;
    }

    /** The field that holds our tag. */
    public String tagField() {
        return tagField;
    }

    public String lineModel() {
        return (this == ORDER ? "purchase" : model) + ".line";
    }

    /** The field by which a line names the record that it belongs to. */
    String owner() {
        return owner;
    }

    /** The states in which the record counts in Tryton's books. */
    public Set<String> posted() {
        return posted;
    }

    /** The states in which somebody has given the record up. */
    Set<String> dropped() {
        return dropped;
    }

    /** Returns what an item may have become. */
    public static List<DocumentKind> of(ItemType type) {
        return switch (type) {
            case JOB -> List.of(JOB);
            case COMMITMENT -> List.of(ORDER);
            case COMMITMENT_CHANGE_ORDER -> List.of(AMENDMENT, ORDER);
            case SUBCONTRACTOR_INVOICE -> List.of(INVOICE);
            case PRIME_CONTRACT_CHANGE_ORDER -> List.of();
        };
    }
}
