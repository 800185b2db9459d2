package org.ledgergate.process.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class AdministratorTest {

    private static final Pattern PRINTED = Pattern.compile("with the password (\\S+)");
    private static final String GIVEN = "Given-by-7-us";

    private final ProcessEngine engine = engine();
    private final IdentityService identity = engine.getIdentityService();

    @BeforeEach
    void groupWithoutMember() {
        identity.saveGroup(identity.newGroup("camunda-admin"));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void firstStartPrintsAPasswordThatThePolicyTakes(CapturedOutput output) {
        new Administrator(identity, "").ensure();

        var printed = PRINTED.matcher(output);
        assertThat(printed.find()).isTrue();
        assertThat(identity.checkPassword("admin", printed.group(1))).isTrue();
        assertThat(administrators()).isEqualTo(1);
    }

    @Test
    void passwordGivenFromOutsideIsNotPrinted(CapturedOutput output) {
        new Administrator(identity, GIVEN).ensure();

        assertThat(identity.checkPassword("admin", GIVEN)).isTrue();
        assertThat(output).doesNotContain(GIVEN, "with the password");
    }

    @Test
    void secondStartChangesNothing(CapturedOutput output) {
        new Administrator(identity, GIVEN).ensure();

        new Administrator(identity, "Another-7-one").ensure();

        assertThat(identity.checkPassword("admin", GIVEN)).isTrue();
        assertThat(output).doesNotContain("with the password");
    }

    @Test
    void userWhoLeftTheGroupComesBackOnlyWithAPasswordFromOutside() {
        identity.saveUser(identity.newUser("admin"));

        new Administrator(identity, "").ensure();
        assertThat(administrators()).isZero();

        new Administrator(identity, GIVEN).ensure();
        assertThat(administrators()).isEqualTo(1);
        assertThat(identity.checkPassword("admin", GIVEN)).isTrue();
    }

    private long administrators() {
        return identity.createUserQuery().memberOfGroup("camunda-admin").count();
    }

    private static ProcessEngine engine() {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setGroupResourceWhitelistPattern(".+");
        configuration.setEnablePasswordPolicy(true);
        return configuration
                .setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID())
                .setProcessEngineName("administrator-test")
                .setJobExecutorActivate(false)
                .buildProcessEngine();
    }
}
