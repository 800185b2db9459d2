/**
 * The rights that administrators give and take, and requests for more as a process. What each right allows is in the
 * module {@code access}.
 */
@NullMarked
@NamedInterface("access")
package org.ledgergate.process.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
