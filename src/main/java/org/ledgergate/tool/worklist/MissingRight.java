package org.ledgergate.tool.worklist;

import java.util.List;
import org.ledgergate.messages.Message;
import org.ledgergate.process.Verb;

/**
 * What an approver would find on a list, and this person does not.
 *
 * @param why in one sentence, for all of the verbs
 * @param asked whether they have asked for what they lack, and nobody has decided yet
 */
record MissingRight(List<Verb> verbs, Message why, boolean asked) {}
