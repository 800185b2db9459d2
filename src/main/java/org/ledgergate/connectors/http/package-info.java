/** What connectors need to call an ERP by HTTP: deadlines, safe repeats, checked addresses, bounded replies, lists, sign-ins. */
@NullMarked
package org.ledgergate.connectors.http;

import org.jspecify.annotations.NullMarked;
