package org.ledgergate.process.access;

/** The names of processes/request-access.bpmn that the code uses; a test holds each of them against the diagram. */
public final class RequestAccessProcess {

    public static final String KEY = "request-access";

    public static final String DECIDE_ACCESS = "Task_DecideAccess";

    public static final String ASKED_BY_NAME = "askedByName";
    public static final String WISH = "wish";
    /** The code of the grid's box that is asked for; empty if none is. */
    public static final String BOX = "box";

    public static final String WORDS = "words";
    public static final String DECISION = "decision";
    public static final String DECIDED_BY = "decidedBy";
    public static final String REASON = "reason";

    public static final String GRANT = "grant";

    private RequestAccessProcess() {}
}
