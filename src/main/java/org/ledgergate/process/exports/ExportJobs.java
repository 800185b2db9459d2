package org.ledgergate.process.exports;

import java.util.Date;
import java.util.function.Consumer;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.ledgergate.connectors.attempts.NotCleared;
import org.springframework.stereotype.Component;

/**
 * What becomes of an export's job that posted nothing: one that waits its turn comes back without using up a retry, one that
 * nobody accepted stops at the first try, with an incident. All others are retried as the diagram says.
 */
@Component
class ExportJobs extends AbstractProcessEnginePlugin implements FailedJobCommandFactory {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setFailedJobCommandFactory(this);
    }

    @Override
    public Command<Object> getCommand(String jobId, Throwable exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof NotItsTurn turn) {
                Date next = new Date(
                        ClockUtil.getCurrentTime().getTime() + turn.pause().toMillis());
                return new Ending(jobId, exception, job -> job.setDuedate(next));
            }
            if (cause instanceof NotCleared) {
                return new Ending(jobId, exception, job -> job.setRetries(0)).withReason();
            }
        }
        return new DefaultJobRetryCmd(jobId, exception);
    }

    /** Ends a failed try in a way of its own. */
    private static class Ending extends DefaultJobRetryCmd {

        private final transient Consumer<JobEntity> change;
        private boolean reason;

        Ending(String jobId, Throwable exception, Consumer<JobEntity> change) {
            super(jobId, exception);
            this.change = change;
        }

        /** Keeps the exception with the job, for Cockpit. */
        Ending withReason() {
            reason = true;
            return this;
        }

        @Override
        public @Nullable Object execute(CommandContext context) {
            JobEntity job = getJob();
            if (job != null) {
                job.unlock();
                if (reason) {
                    logException(job);
                }
                change.accept(job);
            }
            return null;
        }
    }
}
