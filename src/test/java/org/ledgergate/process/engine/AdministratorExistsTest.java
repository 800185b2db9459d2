package org.ledgergate.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AdministratorExistsTest {

    private final ProcessEngine engine = ProcessEngineConfiguration.createStandaloneInMemProcessEngineConfiguration()
            .setJdbcUrl("jdbc:h2:mem:administrator-exists")
            .setProcessEngineName("administrator-exists")
            .setJobExecutorActivate(false)
            .buildProcessEngine();
    private final IdentityService identity = engine.getIdentityService();

    @BeforeEach
    void groupWithoutMember() {
        identity.saveGroup(identity.newGroup("camunda-admin"));
        identity.saveUser(identity.newUser("admin"));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void emptyGroupOfAdministratorsIsRefused() {
        assertThat(new AdministratorExists(identity).refusal())
                .hasValueSatisfying(message ->
                        assertThat(message).contains("camunda-admin has no member", "LEDGERGATE_ADMIN_PASSWORD"));
    }

    @Test
    void groupWithAMemberIsNotRefused() {
        identity.createMembership("admin", "camunda-admin");

        assertThat(new AdministratorExists(identity).refusal()).isEmpty();
    }
}
