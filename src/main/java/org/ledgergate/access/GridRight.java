package org.ledgergate.access;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ledgergate.messages.Coded;
import org.ledgergate.messages.Message;
import org.ledgergate.messages.Word;

/** A box in the grid of rights, which narrows Can push to accounting: what a person can export, and what import. */
public enum GridRight implements Word, Coded {
    EXPORT_JOB(Direction.EXPORT, "jobs"),
    EXPORT_COMMITMENT(Direction.EXPORT, "commitments"),
    EXPORT_COMMITMENT_CHANGE_ORDER(Direction.EXPORT, "commitment change orders"),
    EXPORT_SUBCONTRACTOR_INVOICE(Direction.EXPORT, "subcontractor invoices"),
    EXPORT_PRIME_CONTRACT_CHANGE_ORDER(Direction.EXPORT, "prime contract change orders"),
    IMPORT_VENDOR(Direction.IMPORT, "vendors"),
    IMPORT_COST_CODE(Direction.IMPORT, "cost codes"),
    IMPORT_JOB(Direction.IMPORT, "jobs"),
    IMPORT_PRIME_CONTRACT(Direction.IMPORT, "prime contracts");

    /** A half of the grid: into the ERP, or out of it. */
    public enum Direction implements Word {
        EXPORT("Can export"),
        IMPORT("Can import");

        private final String label;

        Direction(String label) {
            this.label = label;
        }

        @Override
        public String textKey() {
            return "direction." + name();
        }

        @Override
        public String label() {
            return label;
        }

        /** Returns the boxes of this half, in their order. */
        public List<GridRight> boxes() {
            return Arrays.stream(GridRight.values())
                    .filter(box -> box.direction == this)
                    .toList();
        }
    }

    private final Direction direction;
    private final String what;

    GridRight(Direction direction, String what) {
        this.direction = direction;
        this.what = what;
    }

    public Direction direction() {
        return direction;
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
        return direction.label() + " " + what;
    }

    /** Returns its whole name as a part of a message. */
    public Message named() {
        return Message.together(List.of(direction, this));
    }

    public static Optional<GridRight> ofCode(String code) {
        return Coded.find(GridRight.class, code);
    }
}
