package org.ledgergate;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The arrows of the map: no module uses another that it does not name, nor what another keeps to itself. */
class ModularityTest {

    @Test
    void modulesUseOnlyWhatTheyNameAndOnlyThroughItsFace() {
        ApplicationModules.of(Application.class.getPackageName()).verify();
    }
}
