/** What is kept outside the database: checksums of contents, and names in folders that survive a power cut. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.ledgergate.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
