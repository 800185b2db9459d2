package org.ledgergate.connectors.http;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** How long a busy server asks us to wait, in seconds or until a date. Source: RFC 9110, section 10.2.3. */
class RetryAfter {

    private static final int LONGEST_NUMBER = 9;

    private RetryAfter() {}

    /** Returns the wait, zero if it is over; empty if the server does not say, or says it in no known way. */
    static Optional<Duration> of(HttpReply reply, Clock clock) {
        return reply.headers().firstValue("Retry-After").flatMap(value -> read(value.strip(), clock));
    }

    private static Optional<Duration> read(String value, Clock clock) {
        if (value.matches("\\d+")) {
            return Optional.of(
                    value.length() > LONGEST_NUMBER
                            ? Duration.ofSeconds(Integer.MAX_VALUE)
                            : Duration.ofSeconds(Long.parseLong(value)));
        }
        try {
            ZonedDateTime until = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME);
            Duration wait = Duration.between(clock.instant(), until.toInstant());
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
