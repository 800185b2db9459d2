/**
 * Ledgergate: the gate between a construction company's project tools and its ERP. The map, arrows pointing down:
 *
 * <pre>
 *   example          the example company; nothing depends on it
 *   api              REST under /api/v1
 *   tool             the pages of the ERP Integrations tool, under /erp
 *     bulk           one verb for many items
 *     upload         files of many items, checked as a whole, imported all or nothing
 *     process        the way of an item from send to synced; the only package that knows the engine
 *       process.instances  the instances in the engine: started, corrected, ended
 *       process.exports  the export of an accepted item, tried again, failed
 *       process.access   rights given and taken by administrators, and requests for more
 *       process.engine   how the engine is set up
 *       process.guard    what people may bring into the engine by its own doors
 *       process.signin   who is signed in, the same for pages, API and the engine's web applications
 *       intake         what the ERP sends us: vendors, jobs, cost codes, prime contracts
 *         attachments    the files of items: what may be attached, by whom, where it is kept
 *         connectors     the port to the ERPs, the ledger of export attempts, one folder for each ERP, http for those behind it
 *         notifications  mails, the daily summary, the queue they leave by
 *         eventlog       what happened, forever, and the figures of it
 *           worklist       items as lists show them: searched, sorted, counted, paged
 *             items          what is sent, and where it stands
 *               items.content    what an item says: fields, lines, amounts
 *               items.drafts     what somebody entered, read and checked
 *               items.rules      what must hold before an item is sent
 *               items.tables     the rows
 *               records        the ERP's vendors, jobs, cost codes and prime contracts, as it last told them
 *           settings       what administrators change while Ledgergate runs
 *                 access         who may do what
 *                   messages       what people are told, in the reader's language
 *                   storage        checksums, and files that survive a power cut
 * </pre>
 *
 * Facts such as {@code ItemChanged} are listened to by the event log alone; the flow is on the diagram. Whatever else has to learn of every
 * change, such as a webhook, reads the event log from where it stopped, in a module of its own above {@code eventlog}. Only {@code connectors}
 * and {@code notifications} call other systems.
 * A module's metrics and health are its {@code …Metrics} and {@code …Health}. {@code HouseRulesTest} holds these and the other borders.
 */
@NullMarked
package org.ledgergate;

import org.jspecify.annotations.NullMarked;
