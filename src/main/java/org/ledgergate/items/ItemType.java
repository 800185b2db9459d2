package org.ledgergate.items;

import static org.ledgergate.items.content.Field.*;
import static org.ledgergate.items.rules.SendRule.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ledgergate.access.GridRight;
import org.ledgergate.items.content.Field;
import org.ledgergate.items.rules.NamedRecords;
import org.ledgergate.items.rules.SendRule;
import org.ledgergate.messages.Coded;
import org.ledgergate.messages.Word;

/**
 * What can be sent, each type declared once: its parent, its fields, its choices, its locks and its send rules. The decision
 * table names it by its code, too.
 */
public enum ItemType implements Word, Coded {
    JOB(
            "Job",
            "Jobs",
            new Shape(EnumSet.of(NUMBER, TITLE), EnumSet.of(DATE, DESCRIPTION), Map.of(), false, false),
            new Manners(
                    GridRight.EXPORT_JOB, null, false, EnumSet.of(NUMBER, TITLE), Set.of(), EnumSet.of(NAME_PRESENT))),
    COMMITMENT(
            "Commitment",
            "Commitments",
            new Shape(
                    EnumSet.of(NUMBER, TITLE, KIND, STATUS, PROJECT, CURRENCY, AMOUNT),
                    EnumSet.of(VENDOR, RETAINAGE_PERCENT, DATE, DESCRIPTION),
                    Map.of(
                            KIND,
                            List.of("subcontract", "purchase-order"),
                            STATUS,
                            List.of("draft", "pending", "approved", "complete")),
                    true,
                    false),
            new Manners(
                    GridRight.EXPORT_COMMITMENT,
                    null,
                    true,
                    EnumSet.of(VENDOR, TITLE, STATUS, RETAINAGE_PERCENT),
                    Set.of("approved"),
                    EnumSet.of(STATUS_READY, LINE_WITH_COST_CODE))),
    COMMITMENT_CHANGE_ORDER(
            "Commitment change order",
            "Commitment change orders",
            new Shape(
                    EnumSet.of(NUMBER, TITLE, STATUS, PROJECT, PARENT, CURRENCY, AMOUNT),
                    EnumSet.of(VENDOR, DATE, DESCRIPTION),
                    Map.of(STATUS, List.of("draft", "pending", "approved")),
                    true,
                    true),
            new Manners(
                    GridRight.EXPORT_COMMITMENT_CHANGE_ORDER,
                    COMMITMENT,
                    true,
                    EnumSet.of(VENDOR, TITLE, STATUS, AMOUNT),
                    Set.of("approved"),
                    EnumSet.of(STATUS_READY, LINE_WITH_COST_CODE))),
    SUBCONTRACTOR_INVOICE(
            "Subcontractor invoice",
            "Subcontractor invoices",
            new Shape(
                    EnumSet.of(NUMBER, STATUS, PROJECT, PARENT, CURRENCY, AMOUNT, DATE),
                    EnumSet.of(TITLE, VENDOR, DESCRIPTION),
                    Map.of(
                            STATUS,
                            List.of(
                                    "draft",
                                    "under-review",
                                    "revise-and-resubmit",
                                    "approved",
                                    "approved-as-noted",
                                    "pending-owner-approval")),
                    true,
                    false),
            new Manners(
                    GridRight.EXPORT_SUBCONTRACTOR_INVOICE,
                    COMMITMENT,
                    true,
                    EnumSet.allOf(Field.class),
                    Set.of("approved", "approved-as-noted", "pending-owner-approval"),
                    EnumSet.of(STATUS_READY, INVOICE_NUMBER_UNIQUE))),
    /** What our own contract with the owner changes by; elsewhere called a head contract variation. */
    PRIME_CONTRACT_CHANGE_ORDER(
            "Prime contract change order",
            "Prime contract change orders",
            new Shape(
                    EnumSet.of(NUMBER, TITLE, STATUS, PROJECT, PRIME_CONTRACT, CURRENCY, AMOUNT),
                    EnumSet.of(DATE, DESCRIPTION),
                    Map.of(STATUS, List.of("draft", "pending", "approved")),
                    true,
                    true),
            new Manners(
                    GridRight.EXPORT_PRIME_CONTRACT_CHANGE_ORDER,
                    null,
                    false,
                    EnumSet.of(TITLE, STATUS, AMOUNT),
                    Set.of("approved"),
                    EnumSet.of(STATUS_READY, DATE_FILLED)));

    /** The fields that name an item in the ERP; they never change once it is there. */
    private static final Set<Field> IDENTITY = Set.of(NUMBER, KIND, PROJECT, PARENT, PRIME_CONTRACT, CURRENCY);

    /**
     * What an item of a type looks like.
     *
     * @param belowZero whether amounts may be negative
     */
    private record Shape(
            Set<Field> required,
            Set<Field> optional,
            Map<Field, List<String>> choices,
            boolean lines,
            boolean belowZero) {}

    /**
     * How an item of a type behaves.
     *
     * @param box what whoever answers needs
     * @param readyStatuses the statuses in which it may be sent; empty if the type has no status
     * @param sendRules those that its other properties do not imply
     */
    private record Manners(
            GridRight box,
            @Nullable ItemType parent,
            boolean directExportAllowed,
            Set<Field> lockedWhenSynced,
            Set<String> readyStatuses,
            Set<SendRule> sendRules) {}

    private final String label;
    private final String plural;
    private final Shape shape;
    private final Manners manners;

    ItemType(String label, String plural, Shape shape, Manners manners) {
        this.label = label;
        this.plural = plural;
        this.shape = shape;
        this.manners = manners;
    }

    @Override
    public String textKey() {
        return "type." + code();
    }

    @Override
    public String label() {
        return label;
    }

    public String plural() {
        return plural;
    }

    /** Returns the box that whoever accepts, rejects or retries one needs. */
    public GridRight box() {
        return manners.box();
    }

    public Optional<ItemType> parent() {
        return Optional.ofNullable(manners.parent());
    }

    /** Returns the types whose items name one of this type as their parent. */
    public Set<ItemType> children() {
        return Arrays.stream(values())
                .filter(type -> type.manners.parent() == this)
                .collect(Collectors.toUnmodifiableSet());
    }

    public boolean directExportAllowed() {
        return manners.directExportAllowed();
    }

    /** Returns the type's own fields in declared order. */
    public List<Field> fields() {
        return Arrays.stream(Field.values())
                .filter(field -> requires(field) || shape.optional().contains(field))
                .toList();
    }

    public boolean requires(Field field) {
        return shape.required().contains(field);
    }

    /** Returns the values that a choice field may have; empty for any other field. */
    public List<String> choices(Field field) {
        return shape.choices().getOrDefault(field, List.of());
    }

    public boolean hasLines() {
        return shape.lines();
    }

    public boolean allowsBelowZero() {
        return shape.belowZero();
    }

    /** Returns whether a field may no longer change once the item is in the ERP. */
    public boolean locksWhenSynced(Field field) {
        return manners.lockedWhenSynced().contains(field) || IDENTITY.contains(field);
    }

    /** Returns whether the lines may no longer change once the item is in the ERP: where the total may not. */
    public boolean locksLinesWhenSynced() {
        return manners.lockedWhenSynced().contains(AMOUNT);
    }

    public Set<String> readyStatuses() {
        return manners.readyStatuses();
    }

    /** Returns its conditions for sending in declared order: its own, those of all types, of its parent and of all that it names. */
    public Set<SendRule> sendRules() {
        Set<SendRule> rules = EnumSet.of(FITS_THE_ERP);
        rules.addAll(manners.sendRules());
        rules.addAll(NamedRecords.rules(this));
        parent().ifPresent(above -> rules.addAll(OF_THE_PARENT));
        return rules;
    }

    public static Optional<ItemType> ofCode(String code) {
        return Coded.find(ItemType.class, code);
    }
}
