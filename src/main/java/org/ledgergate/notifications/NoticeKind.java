package org.ledgergate.notifications;

/** What people are told about, in the words of the mail. */
enum NoticeKind {
    AWAIT_REVIEW(
            "%s awaits your Accept or Reject",
            "%d items await your Accept or Reject",
            "Accept sends an item to the ERP, Reject gives it back to its sender with your reason.",
            true),
    REJECTED(
            "%s was rejected",
            "%d items were rejected",
            "It is with you again: correct it and send it once more. The reason stays in the history.",
            false),
    EXPORT_FAILED(
            "%s failed to export",
            "%d items failed to export",
            "The ERP refused it. An accounting approver can retry, or reject it back to its sender.",
            false),
    PARENT_STOPPED(
            "%s is still waiting: its commitment or job was rejected",
            "%d items are still waiting: their commitment or job was rejected",
            "It continues automatically once that is in the ERP. Retrieve it if it should not wait.",
            false),
    TECHNICAL_TROUBLE(
            "%s is stuck on its way to the ERP",
            "%d items are stuck on their way to the ERP",
            "All tries are used up. Once the cause is gone, Retry resumes the export: on the item's page or in Cockpit.",
            false),
    ACCESS_ASKED(
            "%s asks for access to ERP Integrations",
            "%d people ask for access to ERP Integrations",
            "Grant or decline it in Tasklist. A grant counts at once.",
            true),
    ACCESS_GRANTED(
            "%s has the access that they asked for",
            "%d people have the access that they asked for",
            "It counts from now on; nobody has to sign in again.",
            false),
    ACCESS_DECLINED(
            "%s was not given the access that they asked for",
            "%d people were not given the access that they asked for",
            "Nothing has changed. Whoever asked may ask again.",
            false),
    SUMMARY(
            "Daily summary: one item waits for your answer",
            "Daily summary: %d items wait for your answer",
            "Everything that waits for your Accept, Reject or Retry.",
            true);

    private final String one;
    private final String many;
    private final String hint;
    private final boolean answeredInTasklist;

    NoticeKind(String one, String many, String hint, boolean answeredInTasklist) {
        this.one = one;
        this.many = many;
        this.hint = hint;
        this.answeredInTasklist = answeredInTasklist;
    }

    /** @param name of the only item; not used when there are several */
    String heading(int count, String name) {
        return count == 1 ? one.formatted(name) : many.formatted(count);
    }

    String hint() {
        return hint;
    }

    boolean answeredInTasklist() {
        return answeredInTasklist;
    }
}
