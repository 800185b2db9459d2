package org.ledgergate.process.engine;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/** Says why the database cannot be used, and what to do about it, in place of a stack trace. */
public class UnusableDatabaseAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    /** H2's error for a file that another process has open; the state of such an error is no class of the standard. */
    private static final int H2_FILE_IN_USE = 90020;

    private final Environment environment;

    public UnusableDatabaseAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable failure, SQLException cause) {
        String url = environment.getProperty("spring.datasource.url", "");
        if (cause.getErrorCode() == H2_FILE_IN_USE) {
            return new FailureAnalysis(
                    "The database " + url + " is in use by another process.",
                    "Stop the other Ledgergate, or choose another folder with LEDGERGATE_DATA_FOLDER.",
                    cause);
        }
        String state = cause.getSQLState() == null ? "" : cause.getSQLState();
        if (state.startsWith("28")) {
            return new FailureAnalysis(
                    "The database " + url + " rejected the user name or password: " + firstLine(cause),
                    "Check SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.",
                    cause);
        }
        if (state.startsWith("08")) {
            return new FailureAnalysis(
                    "The database " + url + " cannot be reached: " + firstLine(cause),
                    "Check SPRING_DATASOURCE_URL, and that the database is running.",
                    cause);
        }
        if (state.startsWith("3D")) {
            return new FailureAnalysis(
                    "The database " + url + " does not exist: " + firstLine(cause),
                    "Create it, or correct SPRING_DATASOURCE_URL.",
                    cause);
        }
        return null;
    }

    private static String firstLine(SQLException cause) {
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }
}
