/**
 * What concerns the whole company: records from the ERP and its state, the history, the settings, people and their
 * rights, and a person's own page.
 */
@NullMarked
package org.ledgergate.tool.company;

import org.jspecify.annotations.NullMarked;
