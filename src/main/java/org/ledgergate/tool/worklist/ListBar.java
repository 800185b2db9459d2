package org.ledgergate.tool.worklist;

import java.util.List;
import java.util.Optional;
import org.ledgergate.bulk.BulkRun;
import org.ledgergate.process.Verb;
import org.ledgergate.tool.RunRow;

/**
 * What one person can do with a list's items, and what became of what they did.
 *
 * @param withheld empty unless the view is an approver's and the person is none
 * @param running what they started and is under way
 * @param ended what they started for this type and ended last, today; empty while anything is under way
 */
record ListBar(List<Verb> verbs, Optional<MissingRight> withheld, List<BulkRun> running, Optional<RunRow> ended) {}
