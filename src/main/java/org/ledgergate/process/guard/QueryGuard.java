package org.ledgergate.process.guard;

import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.HistoricProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.HistoricTaskInstanceQueryImpl;
import org.camunda.bpm.engine.impl.ProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.jspecify.annotations.Nullable;

/**
 * Refuses expressions inside the or-parts of a query. The engine's own check stops at the outer query, so whoever may
 * list tasks could run code (CVE-2026-109432; the community edition has no fix).
 */
class QueryGuard extends CommandInterceptor {

    private static final EngineField EXTENDING_QUERY = EngineField.of(AbstractExecuteFilterCmd.class, "extendingQuery");
    private static final EngineField FILTER_ID = EngineField.of(AbstractExecuteFilterCmd.class, "filterId");
    private static final EngineField SAVED_FILTER = EngineField.of(SaveFilterCmd.class, "filter");

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof AbstractQuery<?, ?> query) {
            refuseExpressionsIn(query);
        } else if (command instanceof AbstractExecuteFilterCmd execution) {
            refuseExpressionsIn(EXTENDING_QUERY.read(execution));
            refuseExpressionsIn(stored(FILTER_ID.read(execution)));
        } else if (command instanceof SaveFilterCmd saving && SAVED_FILTER.read(saving) instanceof Filter filter) {
            refuseExpressionsIn(filter.getQuery());
        }
        return next.execute(command);
    }

    private static @Nullable Object stored(@Nullable Object filterId) {
        FilterEntity filter = filterId instanceof String id
                ? Context.getCommandContext().getDbEntityManager().selectById(FilterEntity.class, id)
                : null;
        return filter == null ? null : filter.getQuery();
    }

    private static void refuseExpressionsIn(@Nullable Object query) {
        for (AbstractQuery<?, ?> part : orParts(query)) {
            if (part != query) {
                if (!part.getExpressions().isEmpty()) {
                    throw new BadUserRequestException("Expressions are not allowed in orQueries");
                }
                refuseExpressionsIn(part);
            }
        }
    }

    /** A query's parts begin with the query itself. */
    private static List<? extends AbstractQuery<?, ?>> orParts(@Nullable Object query) {
        if (query instanceof TaskQueryImpl tasks) {
            return tasks.getQueries();
        } else if (query instanceof HistoricTaskInstanceQueryImpl tasks) {
            return tasks.getQueries();
        } else if (query instanceof ProcessInstanceQueryImpl instances) {
            return instances.getQueries();
        } else if (query instanceof HistoricProcessInstanceQueryImpl instances) {
            return instances.getQueries();
        }
        return List.of();
    }
}
