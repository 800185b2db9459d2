package org.ledgergate.process.guard;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said with the completion of a task.
 *
 * @param taskId of the engine
 * @param said by name; texts, numbers and yes or no as text, and nothing else
 */
public record Completion(String taskId, Map<String, String> said) {

    private static final EngineField COMPLETED = EngineField.of(CompleteTaskCmd.class, "taskId");
    private static final EngineField VARIABLES = EngineField.of(CompleteTaskCmd.class, "variables");
    private static final EngineField SUBMITTED = EngineField.of(SubmitTaskFormCmd.class, "taskId");
    private static final EngineField PROPERTIES = EngineField.of(SubmitTaskFormCmd.class, "properties");

    public Completion {
        said = Map.copyOf(said);
    }

    /** Returns the text of that name; empty if none came. */
    public String text(String name) {
        return said.getOrDefault(name, "");
    }

    /** Returns what came under names that begin like this, by the rest of the names, without what is blank. */
    public Map<String, String> texts(String prefix) {
        Map<String, String> texts = new HashMap<>();
        said.forEach((name, text) -> {
            if (name.startsWith(prefix) && !text.isBlank()) {
                texts.put(name.substring(prefix.length()), text);
            }
        });
        return texts;
    }

    /**
     * Takes off a command what came with it, so that none of it becomes a variable: a variable that is named like a step
     * would take the step's place. Empty if the command completes no task.
     */
    static Optional<Completion> takenOff(Command<?> command) {
        if (command.getClass() == CompleteTaskCmd.class) {
            return Optional.of(takenOff(command, COMPLETED, VARIABLES));
        }
        if (command.getClass() == SubmitTaskFormCmd.class) {
            return Optional.of(takenOff(command, SUBMITTED, PROPERTIES));
        }
        return Optional.empty();
    }

    @SuppressWarnings("unchecked")
    private static Completion takenOff(Command<?> command, EngineField taskId, EngineField variables) {
        var came = (Map<String, Object>) variables.read(command);
        variables.write(command, Variables.createVariables());
        return new Completion(String.valueOf(taskId.read(command)), came == null ? Map.of() : texts(came));
    }

    private static Map<String, String> texts(Map<String, Object> came) {
        // a map of variables cannot be gone through without opening what is serialized in it
        VariableMap variables = came instanceof VariableMap typed ? typed : Variables.fromMap(came);
        Map<String, String> texts = new HashMap<>();
        for (String name : variables.keySet()) {
            plain(variables.getValueTyped(name)).ifPresent(text -> texts.put(name, text));
        }
        return texts;
    }

    /** What is serialized stays so. */
    private static Optional<String> plain(@Nullable TypedValue value) {
        Object plain = value == null || value instanceof SerializableValue ? null : value.getValue();
        return plain instanceof String || plain instanceof Number || plain instanceof Boolean
                ? Optional.of(plain.toString())
                : Optional.empty();
    }
}
