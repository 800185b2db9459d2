/** One sign-in for pages, API and the engine's web applications, over the engine's own users and groups. */
@NullMarked
package org.ledgergate.process.signin;

import org.jspecify.annotations.NullMarked;
