package org.ledgergate.process.instances;

/** The names of processes/send-to-erp.bpmn that the code uses; a test holds each of them against the diagram. */
public final class SendToErpProcess {

    public static final String KEY = "send-to-erp";

    public static final String REVIEW_ITEM = "Task_ReviewItem";
    public static final String EXPORT_ITEM = "Task_ExportItem";
    public static final String RESOLVE_FAILURE = "Task_ResolveFailure";
    public static final String PAUSE_OVER = "Event_PauseOver";
    public static final String ITEM_RETRIEVED = "item-retrieved";

    public static final String APPROVAL_NEEDED = "approvalNeeded";
    public static final String RESENT_AFTER_REJECT = "resentAfterReject";
    public static final String DECISION = "decision";
    public static final String RESOLUTION = "resolution";
    public static final String OUTCOME = "outcome";
    public static final String NEXT_ASK = "nextAsk";
    public static final String TIMES_ASKED = "timesAsked";

    /** What a form posts beside the answer; taken off the task again as soon as it is read. */
    public static final String REASON = "reason";

    public static final String EXTRA_PREFIX = "extra_";

    public static final String ACCEPT = "accept";
    public static final String REJECT = "reject";
    public static final String RETRY = "retry";
    public static final String CONFIRM = "confirm";

    private SendToErpProcess() {}
}
