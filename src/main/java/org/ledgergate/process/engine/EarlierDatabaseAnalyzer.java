package org.ledgergate.process.engine;

import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/** Says that the database was made by a build that this one does not continue, in place of a stack trace. */
public class EarlierDatabaseAnalyzer extends AbstractFailureAnalyzer<FlywayValidateException> {

    private final Environment environment;

    public EarlierDatabaseAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected FailureAnalysis analyze(Throwable failure, FlywayValidateException cause) {
        return new FailureAnalysis(
                "The database " + environment.getProperty("spring.datasource.url")
                        + " was created by a development build before 0.1.0, or by a later release than this one.",
                "Start the release that it belongs to. A database of a development build cannot be upgraded: if it holds"
                        + " nothing but the example, delete the folder "
                        + environment.getProperty("ledgergate.data-folder") + " and start again.",
                cause);
    }
}
