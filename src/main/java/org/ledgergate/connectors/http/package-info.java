/** The manners of every connector that calls an ERP by HTTP: deadlines, safe repeats, checked addresses, bounded answers. */
@NullMarked
package org.ledgergate.connectors.http;

import org.jspecify.annotations.NullMarked;
