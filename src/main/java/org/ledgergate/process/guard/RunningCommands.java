package org.ledgergate.process.guard;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.springframework.stereotype.Component;

/** The engine's commands that run in this thread, one inside the other, with what came with each. */
@Component
public class RunningCommands {

    private final ThreadLocal<Deque<Optional<Completion>>> running = ThreadLocal.withInitial(ArrayDeque::new);

    /** Returns what came with the completion of a task that runs now; nothing of what stood on it before. */
    public Completion completion(String taskId) {
        return running.get().stream()
                .flatMap(Optional::stream)
                .filter(completion -> completion.taskId().equals(taskId))
                .findFirst()
                .orElseGet(() -> new Completion(taskId, Map.of()));
    }

    /** Returns whether the next command is brought in from outside, and not by another command. */
    boolean none() {
        return running.get().isEmpty();
    }

    <T> T during(Command<T> command, Supplier<T> execution) {
        Deque<Optional<Completion>> commands = running.get();
        commands.push(Completion.takenOff(command));
        try {
            return execution.get();
        } finally {
            commands.pop();
            if (commands.isEmpty()) {
                running.remove();
            }
        }
    }
}
