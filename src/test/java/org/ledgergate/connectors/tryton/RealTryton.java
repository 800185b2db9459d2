package org.ledgergate.connectors.tryton;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Properties;
import java.util.Set;
import org.ledgergate.connectors.http.Deadline;
import org.ledgergate.connectors.http.HttpLine;
import org.ledgergate.connectors.http.Secret;

/** The real Tryton that the build has set up, and a line to it by which a test reads its books. */
class RealTryton {

    private static final Path WHERE = Path.of("target/tryton/tryton.properties");

    private final Properties properties = new Properties();

    RealTryton() {
        try (Reader reader = Files.newBufferedReader(WHERE)) {
            properties.load(reader);
        } catch (IOException missing) {
            throw new UncheckedIOException("There is no Tryton; run ./mvnw verify -Preal-erp", missing);
        }
    }

    String get(String property) {
        return properties.getProperty(property);
    }

    TrytonContract.Place place() {
        return new TrytonContract.Place(get("url"), get("user"), get("password"));
    }

    /** Answers a conversation that goes past Ledgergate. */
    Conversation books() {
        HttpLine line = HttpLine.to(get("url"), TrytonContract.HTTP, Clock.systemUTC());
        Session session = new Session(
                new JsonRpc(line, get("database")), get("user"), new Secret(get("password")), Clock.systemUTC());
        return new Conversation(session, Deadline.in(Duration.ofMinutes(1)), Set.of());
    }
}
