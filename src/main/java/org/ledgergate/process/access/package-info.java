/** Who may do what, and requests for more. */
@NullMarked
@NamedInterface("access")
package org.ledgergate.process.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
