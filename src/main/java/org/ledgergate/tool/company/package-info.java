/** What concerns the whole company: records from the ERP, the event log, the settings. */
@NullMarked
package org.ledgergate.tool.company;

import org.jspecify.annotations.NullMarked;
