package org.ledgergate.connectors.http;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;

/** What the ERP, or a proxy before it, replied. */
public record HttpReply(int status, HttpHeaders headers, byte[] body) {

    public static final int OK = 200;
    public static final int UNAUTHORIZED = 401;

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;
    private static final Duration FOR_NOW = Duration.ofDays(1);

    /** A redirect that says to send the same request to another place has not executed it in this one. */
    private static final Set<Integer> SENT_ELSEWHERE = Set.of(301, 307, 308);

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Returns whether the status alone says that the request was turned away and not executed. */
    public boolean turnedAway() {
        return status >= 400 && status < 500 || SENT_ELSEWHERE.contains(status);
    }

    /** Returns the failure that a reply amounts to if it cannot be used. */
    public CallFailed asFailure() {
        String words = "The ERP answered HTTP " + status + (busy() ? ", it is too busy now." : ".");
        return turnedAway() ? CallFailed.notExecuted(words) : CallFailed.uncertain(words);
    }

    /** Returns whether the server had no time for the request. */
    boolean busy() {
        return status == TOO_MANY_REQUESTS || status == UNAVAILABLE;
    }

    /** Returns how long a busy server asks us to wait; a server that limits us without a time is not asked again for now. */
    Duration wait(Clock clock, Duration usual) {
        return RetryAfter.of(this, clock).orElse(status == TOO_MANY_REQUESTS ? FOR_NOW : usual);
    }

    @Override
    public String toString() {
        return "HTTP " + status;
    }
}
