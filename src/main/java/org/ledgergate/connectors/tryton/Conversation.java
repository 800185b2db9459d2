package org.ledgergate.connectors.tryton;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ledgergate.connectors.http.Deadline;
import org.ledgergate.connectors.http.Effect;
import org.ledgergate.connectors.http.NoAnswer;

/** What is said to Tryton for one purpose: it ends with its deadline, and remembers whether anything may have been written. */
class Conversation {

    private static final int PAGE = 1000;

    private final Session session;
    private final Deadline deadline;
    private final Set<String> confirmed;
    private boolean mayHaveWritten;

    /** @param confirmed the questions of Tryton that a person has answered with yes */
    Conversation(Session session, Deadline deadline, Set<String> confirmed) {
        this.session = session;
        this.deadline = deadline;
        this.confirmed = new HashSet<>(confirmed);
    }

    Deadline deadline() {
        return deadline;
    }

    boolean mayHaveWritten() {
        return mayHaveWritten;
    }

    /** Answers all records of a model that meet every clause, the oldest first. */
    List<JsonNode> search(String model, List<?> clauses, String... fields) {
        List<JsonNode> all = new ArrayList<>();
        int before;
        do {
            before = all.size();
            List<Object> params = List.of(clauses, before, PAGE, List.of(List.of("id", "ASC")), List.of(fields));
            call(model, "search_read", params, Effect.READ, Map.of()).forEach(all::add);
        } while (all.size() - before == PAGE);
        return all;
    }

    long create(String model, Map<String, Object> values) {
        return write(model, "create", List.of(List.of(values)), Map.of())
                .path(0)
                .asLong();
    }

    void change(String model, long id, Map<String, Object> values) {
        write(model, "write", List.of(List.of(id), values), Map.of());
    }

    void delete(String model, long id) {
        write(model, "delete", List.of(List.of(id)), Map.of());
    }

    /** Takes a step of a record's workflow. Where it does not apply Tryton does nothing and says nothing: read the state. */
    void press(String model, String button, long id) {
        press(model, button, id, Map.of());
    }

    /** @param stamps the versions of the records that must not have changed meanwhile */
    void press(String model, String button, long id, Map<String, String> stamps) {
        write(model, button, List.of(List.of(id)), stamps);
    }

    private JsonNode write(String model, String verb, List<?> params, Map<String, String> stamps) {
        try {
            return call(model, verb, params, Effect.WRITE, stamps);
        } catch (Said question) {
            if (!confirmed.remove(question.question())) {
                throw question;
            }
            answerYes(question.question());
            return write(model, verb, params, stamps);
        }
    }

    private void answerYes(String question) {
        Map<String, Object> yes = Map.of("user", session.userId(deadline), "name", question, "always", false);
        call("res.user.warning", "create", List.of(List.of(yes)), Effect.WRITE, Map.of());
    }

    private JsonNode call(String model, String verb, List<?> params, Effect effect, Map<String, String> stamps) {
        try {
            JsonNode result =
                    session.call(new JsonRpc.Method("model." + model + "." + verb, params, effect), stamps, deadline);
            mayHaveWritten |= effect == Effect.WRITE;
            return result;
        } catch (NoAnswer failure) {
            mayHaveWritten |= effect == Effect.WRITE && failure.mayHaveHappened();
            throw failure;
        }
    }
}
