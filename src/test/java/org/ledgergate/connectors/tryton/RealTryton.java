package org.ledgergate.connectors.tryton;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.ledgergate.connectors.tryton.rpc.TrytonClient;

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

    TrytonClient books() {
        return place().books();
    }
}
