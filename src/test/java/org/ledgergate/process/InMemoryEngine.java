package org.ledgergate.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.mock.MockExpressionManager;

/** A plain engine in memory whose steps are fakes and whose jobs run when a test names them. */
public final class InMemoryEngine {
    public static final ProcessEngine ENGINE = build();

    private InMemoryEngine() {}

    private static ProcessEngine build() {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("in-memory");
        configuration.setJdbcUrl("jdbc:h2:mem:processes");
        configuration.setJobExecutorActivate(false);
        configuration.setEnableCmdExceptionLogging(false);
        configuration.setExpressionManager(new MockExpressionManager());
        return configuration.buildProcessEngine();
    }

    /** Runs the one job of a process that waits before or at an activity, whenever it is due. */
    public static void run(ProcessInstance process, String activity) {
        ENGINE.getManagementService().executeJob(job(process, activity).getId());
    }

    public static Job job(ProcessInstance process, String activity) {
        var jobs = ENGINE.getManagementService()
                .createJobQuery()
                .processInstanceId(process.getId())
                .activityId(activity)
                .list();
        assertThat(jobs).as("jobs at %s", activity).hasSize(1);
        return jobs.get(0);
    }
}
