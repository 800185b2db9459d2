package org.ledgergate;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says which setting to correct, in place of a stack trace. */
public class UnknownSettingAnalyzer extends AbstractFailureAnalyzer<UnknownSetting> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, UnknownSetting cause) {
        return new FailureAnalysis(
                "Ledgergate was given settings that it does not have:" + System.lineSeparator() + cause.getMessage(),
                "Correct or remove what is named above and start again.",
                cause);
    }
}
