package org.ledgergate.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Resource;
import org.junit.jupiter.api.Test;
import org.ledgergate.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;

@WholeApplication
class BundledDeploymentTest {

    @Autowired
    private RepositoryService repository;

    @Test
    void modelsLieInOneDeploymentUnderStableNames() {
        String deployment = repository
                .createDeploymentQuery()
                .deploymentName(BundledDeployment.NAME)
                .singleResult()
                .getId();

        assertThat(repository.getDeploymentResources(deployment))
                .extracting(Resource::getName)
                .contains("processes/send-to-erp.bpmn", "processes/approval-rules.dmn", "processes/daily-summary.bpmn");
    }
}
