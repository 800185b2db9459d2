/** What Tryton has now: its set-up, its vendors, jobs and cost codes, its orders, and the records that we have created. */
@NullMarked
package org.ledgergate.connectors.tryton.records;

import org.jspecify.annotations.NullMarked;
