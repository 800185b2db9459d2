/** An ERP with books of its own in our database, which can be told to misbehave. */
@NullMarked
package org.ledgergate.connectors.sandbox;

import org.jspecify.annotations.NullMarked;
