package org.ledgergate.connectors.tryton;

import java.util.List;

/** One of the records that an item becomes. It begins as a draft that counts nowhere, and is then brought into the books. */
interface Part {

    Paper paper();

    /** Answers, for each line of an amendment, the positions of the item's lines that it sums up; else empty. */
    List<List<Integer>> positions();

    /** Answers the order that a supplementary order belongs to; else empty. */
    String under();

    /** Creates the draft, with the mark in it; answers its id. */
    long begin(Conversation tryton, Mark mark);

    /** Answers whether a draft that is already there still says what this part says. */
    boolean fits(Conversation tryton, long id);

    /** Brings the draft into the books. Repeating it changes nothing. */
    void finish(Conversation tryton, long id);
}
