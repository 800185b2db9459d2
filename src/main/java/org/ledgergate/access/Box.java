package org.ledgergate.access;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ledgergate.messages.Coded;
import org.ledgergate.messages.Message;
import org.ledgergate.messages.Word;

/** A box in the grid of rights, which narrows Can push to accounting: what a person can export, and what import. */
public enum Box implements Word, Coded {
    EXPORT_JOB(Way.EXPORT, "jobs"),
    EXPORT_COMMITMENT(Way.EXPORT, "commitments"),
    EXPORT_COMMITMENT_CHANGE_ORDER(Way.EXPORT, "commitment change orders"),
    EXPORT_SUBCONTRACTOR_INVOICE(Way.EXPORT, "subcontractor invoices"),
    EXPORT_PRIME_CONTRACT_CHANGE_ORDER(Way.EXPORT, "prime contract change orders"),
    IMPORT_VENDOR(Way.IMPORT, "vendors"),
    IMPORT_COST_CODE(Way.IMPORT, "cost codes"),
    IMPORT_JOB(Way.IMPORT, "jobs"),
    IMPORT_PRIME_CONTRACT(Way.IMPORT, "prime contracts");

    /** A half of the grid: into the ERP, or out of it. */
    public enum Way implements Word {
        EXPORT("Can export"),
        IMPORT("Can import");

        private final String label;

        Way(String label) {
            this.label = label;
        }

        @Override
        public String textKey() {
            return "way." + name();
        }

        @Override
        public String label() {
            return label;
        }

        /** Returns the boxes of this half, in their order. */
        public List<Box> boxes() {
            return Arrays.stream(Box.values()).filter(box -> box.way == this).toList();
        }
    }

    private final Way way;
    private final String what;

    Box(Way way, String what) {
        this.way = way;
        this.what = what;
    }

    public Way way() {
        return way;
    }

    /** Returns what it lets through. */
    @Override
    public String said() {
        return what;
    }

    @Override
    public String textKey() {
        return "box." + code();
    }

    @Override
    public String label() {
        return way.label() + " " + what;
    }

    /** Returns its whole name as a part of a message. */
    public Message named() {
        return Message.together(List.of(way, this));
    }

    public static Optional<Box> ofCode(String code) {
        return Coded.find(Box.class, code);
    }
}
