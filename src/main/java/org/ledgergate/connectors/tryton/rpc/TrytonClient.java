package org.ledgergate.connectors.tryton.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ledgergate.connectors.http.CallFailed;
import org.ledgergate.connectors.http.Deadline;

/** Calls Tryton for one purpose, until a deadline, and remembers whether anything may have been written. */
public class TrytonClient {

    private static final int PAGE = 1000;

    private final TrytonSession session;
    private final Deadline deadline;
    private final Set<String> confirmed;
    private boolean mayHaveWritten;

    /** @param confirmed the questions of Tryton that a person has answered with yes */
    public TrytonClient(TrytonSession session, Deadline deadline, Set<String> confirmed) {
        this.session = session;
        this.deadline = deadline;
        this.confirmed = new HashSet<>(confirmed);
    }

    public Deadline deadline() {
        return deadline;
    }

    public boolean mayHaveWritten() {
        return mayHaveWritten;
    }

    /** Remembers that something was written by an earlier client, so that this one does not end as if nothing had been. */
    public void hasWrittenBefore() {
        mayHaveWritten = true;
    }

    /** Returns all records of a model that meet every clause, the oldest first. */
    public List<JsonNode> search(String model, List<?> clauses, String... fields) {
        return search(model, clauses, Map.of(), fields);
    }

    /**
     * Returns records as they were at a time, for models of which Tryton keeps the history.
     *
     * @param time as Tryton writes it
     */
    public List<JsonNode> searchAt(Object time, String model, List<?> clauses, String... fields) {
        return search(model, clauses, Map.of("_datetime", time), fields);
    }

    private List<JsonNode> search(String model, List<?> clauses, Map<String, ?> context, String... fields) {
        List<JsonNode> all = new ArrayList<>();
        int before;
        do {
            before = all.size();
            List<Object> params = List.of(clauses, before, PAGE, List.of(List.of("id", "ASC")), List.of(fields));
            call(model, "search_read", params, RpcEffect.READ, context).forEach(all::add);
        } while (all.size() - before == PAGE);
        return all;
    }

    /** Returns whether any record of a model meets every clause. */
    public boolean any(String model, List<?> clauses) {
        return !call(model, "search", Arrays.asList(clauses, 0, 1, null), RpcEffect.READ, Map.of())
                .isEmpty();
    }

    /** Returns the company that this is about. */
    public long company() {
        return session.company(deadline);
    }

    public long create(String model, Map<String, Object> values) {
        return write(model, "create", List.of(List.of(values)), Map.of())
                .path(0)
                .asLong();
    }

    public void change(String model, long id, Map<String, Object> values) {
        change(model, Map.of(id, values));
    }

    /**
     * Changes several records of a model together.
     *
     * @param values by the record's id
     */
    public void change(String model, Map<Long, Map<String, Object>> values) {
        List<Object> params = new ArrayList<>();
        values.forEach((id, changed) -> {
            params.add(List.of(id));
            params.add(changed);
        });
        write(model, "write", params, Map.of());
    }

    public void delete(String model, long id) {
        write(model, "delete", List.of(List.of(id)), Map.of());
    }

    /** Takes a step of a record's workflow. Where it does not apply Tryton does nothing and says nothing: read the state. */
    public void press(String model, String button, long id) {
        press(model, button, id, Map.of());
    }

    /** @param stamps the versions of the records that must not have changed meanwhile */
    public void press(String model, String button, long id, Map<String, String> stamps) {
        write(model, button, List.of(List.of(id)), stamps.isEmpty() ? Map.of() : Map.of("_timestamp", stamps));
    }

    private JsonNode write(String model, String verb, List<?> params, Map<String, ?> context) {
        try {
            return call(model, verb, params, RpcEffect.WRITE, context);
        } catch (TrytonError question) {
            if (!confirmed.remove(question.question())) {
                throw question;
            }
            answerYes(question.question());
            return write(model, verb, params, context);
        }
    }

    private void answerYes(String question) {
        Map<String, Object> yes = Map.of("user", session.userId(deadline), "name", question, "always", false);
        call("res.user.warning", "create", List.of(List.of(yes)), RpcEffect.WRITE, Map.of());
    }

    private JsonNode call(String model, String verb, List<?> params, RpcEffect effect, Map<String, ?> context) {
        JsonRpc.MethodCall method = new JsonRpc.MethodCall("model." + model + "." + verb, params, effect);
        RetryPauses pauses = new RetryPauses(deadline);
        while (true) {
            try {
                JsonNode result = session.call(method, context, deadline);
                mayHaveWritten |= effect == RpcEffect.WRITE;
                return result;
            } catch (CallFailed failure) {
                mayHaveWritten |= effect == RpcEffect.WRITE && failure.mayHaveHappened();
                throw failure;
            } catch (TrytonError error) {
                if (error.kind() != TrytonError.Kind.COLLIDED || !pauses.paused()) {
                    throw understood(error, effect);
                }
            }
        }
    }

    /** What keeps us from reading does not say what became of what was written before. */
    private RuntimeException understood(TrytonError error, RpcEffect effect) {
        return effect == RpcEffect.READ && mayHaveWritten ? CallFailed.uncertain(error.words()) : error;
    }
}
