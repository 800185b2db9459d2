package org.ledgergate.process;

/** The names of processes/await-parent.bpmn that the code uses; a test holds each of them against the diagram. */
final class AwaitParentProcess {

    static final String KEY = "await-parent";

    static final String PARENT_SYNCED = "parent-synced";
    static final String ITEM_RETRIEVED = "waiting-item-retrieved";

    private AwaitParentProcess() {}
}
