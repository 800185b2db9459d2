/** Tryton's JSON-RPC: sessions, calls, values and errors. */
@NullMarked
package org.ledgergate.connectors.tryton.rpc;

import org.jspecify.annotations.NullMarked;
