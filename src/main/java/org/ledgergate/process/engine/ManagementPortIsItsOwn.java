package org.ledgergate.process.engine;

import java.util.Optional;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Health details and metrics are not served at the port of the pages, where everybody could read them. */
@Component
class ManagementPortIsItsOwn implements StartupCheck {

    private final Environment environment;

    ManagementPortIsItsOwn(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Optional<String> refusal() {
        return ManagementPortType.get(environment) == ManagementPortType.SAME
                ? Optional.of(
                        "management.server.port is the port of the pages, where everybody could read health and metrics. "
                                + "Set ledgergate.management-port (LEDGERGATE_MANAGEMENT_PORT) to another one.")
                : Optional.empty();
    }
}
