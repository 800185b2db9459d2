/** The fault run: Ledgergate as a process that is killed, behind a line to the ERP that cannot be trusted. */
package org.ledgergate.faults;
