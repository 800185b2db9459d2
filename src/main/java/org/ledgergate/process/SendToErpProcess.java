package org.ledgergate.process;

/** The names of processes/send-to-erp.bpmn that the code uses; a test holds each of them against the diagram. */
final class SendToErpProcess {

    static final String KEY = "send-to-erp";

    static final String REVIEW_ITEM = "Task_ReviewItem";
    static final String EXPORT_ITEM = "Task_ExportItem";
    static final String RESOLVE_FAILURE = "Task_ResolveFailure";
    static final String PAUSE_OVER = "Event_PauseOver";
    static final String ITEM_RETRIEVED = "item-retrieved";

    static final String APPROVAL_NEEDED = "approvalNeeded";
    static final String RESENT_AFTER_REJECT = "resentAfterReject";
    static final String DECISION = "decision";
    static final String RESOLUTION = "resolution";
    static final String OUTCOME = "outcome";
    static final String NEXT_ASK = "nextAsk";
    static final String TIMES_ASKED = "timesAsked";

    /** What a form posts beside the answer; taken off the task again as soon as it is read. */
    static final String REASON = "reason";

    static final String EXTRA_PREFIX = "extra_";

    static final String ACCEPT = "accept";
    static final String REJECT = "reject";
    static final String RETRY = "retry";
    static final String CONFIRM = "confirm";

    private SendToErpProcess() {}
}
