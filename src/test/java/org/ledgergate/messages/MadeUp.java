package org.ledgergate.messages;

import java.util.List;

/** A refusal of which only the kind is known: no class of ours lists it. */
public class MadeUp extends Refused {

    /** One fault, at a field. */
    public record MadeUpFlaw(String pointer, String code, Message message) implements Flaw {}

    private final transient List<MadeUpFlaw> faults;

    public MadeUp(Kind kind) {
        this(kind, List.of());
    }

    private MadeUp(Kind kind, List<MadeUpFlaw> faults) {
        super(kind, Message.just("It was made up."));
        this.faults = faults;
    }

    public static MadeUp withAFault(Kind kind) {
        return new MadeUp(kind, List.of(new MadeUpFlaw("/field", "made-up", Message.just("The field is made up."))));
    }

    @Override
    public List<MadeUpFlaw> faults() {
        return faults;
    }
}
