package org.ledgergate.faults;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.ledgergate.Site;
import org.ledgergate.faults.Api.Answer;

/**
 * The people: paula creates and sends, anna and ben accept. What was not answered may have happened, so they look before
 * they do it again.
 */
final class Traffic {

    private static final int AT_ONCE = 6;
    private static final Duration LONGEST = Duration.ofMinutes(20);

    private final Ledgergate ledgergate;
    private final History history;
    private final Api paula;

    Traffic(Ledgergate ledgergate, History history) {
        this.ledgergate = ledgergate;
        this.history = history;
        this.paula = ledgergate.api("paula");
    }

    /** Work that goes on; it is over when every item is accepted. */
    record Shift(ExecutorService people, List<Future<?>> items) {

        boolean over() {
            return items.stream().allMatch(Future::isDone);
        }

        /** Waits for the end, and fails as any of the work did. */
        void await() {
            people.shutdown();
            for (Future<?> item : items) {
                try {
                    item.get();
                } catch (InterruptedException | ExecutionException failure) {
                    throw new AssertionError(failure);
                }
            }
        }
    }

    /** Begins to bring commitments on their way. */
    Shift begin(int items) {
        ExecutorService people = Executors.newFixedThreadPool(AT_ONCE, task -> {
            Thread thread = new Thread(task, "people");
            thread.setDaemon(true);
            return thread;
        });
        List<Future<?>> begun = IntStream.rangeClosed(1, items)
                .<Future<?>>mapToObj(number -> people.submit(() -> accept(send(create(number)), number)))
                .toList();
        return new Shift(people, begun);
    }

    /** Creates and sends commitments that then wait for an approver. */
    List<String> sent(int items) {
        return IntStream.rangeClosed(1, items)
                .mapToObj(number -> send(create(number)))
                .toList();
    }

    /** The same source and content twice is one item, so an unanswered create is simply repeated. */
    private String create(int number) {
        String item = Wait.until(
                        "An item is created",
                        LONGEST,
                        () -> answered(paula.get("/api/v1/me"))
                                .flatMap(alive -> post(paula, "/api/v1/items", commitment(number)))
                                .filter(done -> done.json().has("id")))
                .text("id");
        history.created(item);
        return item;
    }

    private String send(String item) {
        Wait.until("An item is sent", LONGEST, () -> step(item, "not-sent", paula, "send"));
        return item;
    }

    private void accept(String item, int number) {
        Api approver = ledgergate.api(number % 2 == 0 ? "anna" : "ben");
        Answer answer = Wait.until("An item is accepted", LONGEST, () -> step(item, "sent", approver, "accept"));
        if (answer.text("state").equals("not-sent")) {
            throw new AssertionError("The send of " + item + " was acknowledged, and is gone: " + answer);
        }
        history.accepted(item);
    }

    /** Looks where the item stands, and takes the step only if nobody has; empty if that has to be looked at again. */
    private Optional<Answer> step(String item, String from, Api person, String verb) {
        return get(item)
                .flatMap(now -> now.text("state").equals(from)
                        ? post(person, "/api/v1/items/" + item + "/" + verb, "").filter(done -> done.status() == 200)
                        : Optional.of(now));
    }

    private Optional<Answer> get(String item) {
        return answered(paula.get("/api/v1/items/" + item)).filter(found -> found.status() == 200);
    }

    private Optional<Answer> post(Api person, String path, String json) {
        Optional<Answer> answer = answered(person.post(path, json));
        if (answer.isEmpty()) {
            history.unanswered();
        }
        return answer;
    }

    private Optional<Answer> answered(Optional<Answer> answer) {
        answer.filter(given -> given.status() >= 400 && given.status() != 409)
                .ifPresent(given -> history.trouble(given.status() + " " + given.text("detail")));
        return answer;
    }

    private static String commitment(int number) {
        return """
                {"type":"commitment","sourceSystem":"faults","sourceId":"F-%1$d","number":"F-%1$d",
                 "title":"Concrete works %1$d","kind":"subcontract","status":"approved","project":"%2$s",
                 "vendor":"%3$s","currency":"USD","amount":"1250.00","date":"2026-11-02",
                 "lines":[{"costCode":"03-3000","description":"Cast-in-place concrete","amount":"1250.00"}]}""".formatted(number, Site.PROJECT, Site.VENDOR);
    }
}
