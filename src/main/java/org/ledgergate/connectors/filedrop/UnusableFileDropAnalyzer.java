package org.ledgergate.connectors.filedrop;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Explains at the start what is wrong with the file drop, in place of a stack trace. */
class UnusableFileDropAnalyzer extends AbstractFailureAnalyzer<UnusableFileDrop> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, UnusableFileDrop cause) {
        return new FailureAnalysis(cause.getMessage(), "Correct what is named above and start again.", cause);
    }
}
