package org.ledgergate.process.instances;

/** The names of processes/await-parent.bpmn that the code uses; a test holds each of them against the diagram. */
public final class AwaitParentProcess {

    public static final String KEY = "await-parent";

    public static final String PARENT_SYNCED = "parent-synced";
    public static final String ITEM_RETRIEVED = "waiting-item-retrieved";

    private AwaitParentProcess() {}
}
