package org.ledgergate.process.engine;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells whoever starts Ledgergate what to change, in place of a stack trace. */
public class UnsafeStartAnalyzer extends AbstractFailureAnalyzer<UnsafeStart> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, UnsafeStart cause) {
        return new FailureAnalysis(
                "Ledgergate refuses to start with unsafe settings:" + System.lineSeparator() + cause.getMessage(),
                "Change what is named above and start again.",
                cause);
    }
}
