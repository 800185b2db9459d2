/** The example company, the general contractor Bayview Builders: what spring-boot:run shows on its first start. Nothing depends on it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"access", "records", "items", "items::content", "items::drafts", "intake", "process"})
package org.ledgergate.example;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
