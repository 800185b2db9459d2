package org.ledgergate.process;

/** The names of processes/request-access.bpmn that the code uses; a test holds each of them against the diagram. */
final class RequestAccessProcess {

    static final String KEY = "request-access";

    static final String DECIDE_ACCESS = "Task_DecideAccess";

    static final String ASKED_BY_NAME = "askedByName";
    static final String WISH = "wish";
    /** The code of the grid's box that is asked for; empty if none is. */
    static final String BOX = "box";

    static final String WORDS = "words";
    static final String DECISION = "decision";
    static final String DECIDED_BY = "decidedBy";
    static final String REASON = "reason";

    static final String GRANT = "grant";

    private RequestAccessProcess() {}
}
