package org.ledgergate.connectors.tryton;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.ledgergate.connectors.Connector;
import org.ledgergate.connectors.ConnectorSettings;
import org.ledgergate.connectors.http.HttpSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** How an administrator connects Tryton: by properties, with a word said about each that is wrong. */
class TrytonSettingsTest {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withBean(Clock.class, Clock::systemUTC)
            .withUserConfiguration(Settings.class, TrytonConnector.class);

    @EnableConfigurationProperties({TrytonSettings.class, HttpSettings.class, ConnectorSettings.class})
    static class Settings {}

    @Test
    void trytonIsConnectedByAFewProperties() {
        application
                .withPropertyValues(
                        "ledgergate.connectors.erp=tryton",
                        "ledgergate.connectors.tryton.url=https://tryton.example.com",
                        "ledgergate.connectors.tryton.database=erp",
                        "ledgergate.connectors.tryton.user=integration",
                        "ledgergate.connectors.tryton.password=canary",
                        "ledgergate.connectors.tryton.codes.jobs=PROJECTS")
                .run(context -> {
                    assertThat(context.getBean(Connector.class).capabilities().label())
                            .isEqualTo("Tryton");
                    TrytonSettings settings = context.getBean(TrytonSettings.class);
                    assertThat(settings.codes().jobs()).isEqualTo("PROJECTS");
                    assertThat(settings.codes().costCodes()).isEqualTo("COSTCODES");
                    assertThat(settings.toString()).doesNotContain("canary");
                });
    }

    @Test
    void withoutBeingAskedForTrytonIsNotConnected() {
        application.run(context -> assertThat(context).doesNotHaveBean(Connector.class));
    }

    @Test
    void addressInClearTextKeepsTheApplicationFromStarting() {
        application
                .withPropertyValues(
                        "ledgergate.connectors.erp=tryton",
                        "ledgergate.connectors.tryton.url=http://tryton.example.com",
                        "ledgergate.connectors.tryton.password=canary")
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .hasMessageContaining("https://")
                        .hasMessageNotContaining("canary"));
    }
}
