/** Tryton, a full ERP with purchase orders, amendments, supplier invoices and analytic accounts, by its JSON-RPC. */
@NullMarked
package org.ledgergate.connectors.tryton;

import org.jspecify.annotations.NullMarked;
