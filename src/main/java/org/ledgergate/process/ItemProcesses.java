package org.ledgergate.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.ledgergate.items.ItemId;
import org.ledgergate.process.engine.WithoutAuthorization;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where an item is on the diagram, and how it came there. Source: R27. */
@Component
public class ItemProcesses {

    private final HistoryService history;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final WithoutAuthorization ledgergate;

    ItemProcesses(
            HistoryService history,
            RuntimeService runtime,
            RepositoryService repository,
            WithoutAuthorization ledgergate) {
        this.history = history;
        this.runtime = runtime;
        this.repository = repository;
        this.ledgergate = ledgergate;
    }

    /** Returns the item's last process; empty if it was never sent, or so long ago that the engine has forgotten it. */
    @Transactional(readOnly = true)
    public Optional<ItemProcess> last(ItemId item) {
        return ledgergate.call(() -> history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(item.toString())
                .orderByProcessInstanceStartTime()
                .desc()
                .listPage(0, 1)
                .stream()
                .findFirst()
                .map(this::read));
    }

    private ItemProcess read(HistoricProcessInstance instance) {
        boolean running = instance.getEndTime() == null;
        List<String> taken = history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .orderPartiallyByOccurrence()
                .asc()
                .list()
                .stream()
                .map(HistoricActivityInstance::getActivityId)
                .toList();
        return new ItemProcess(
                instance.getId(),
                diagram(instance.getProcessDefinitionId()),
                running,
                taken,
                running ? runtime.getActiveActivityIds(instance.getId()) : List.of());
    }

    private String diagram(String definition) {
        try (InputStream model = repository.getProcessModel(definition)) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
