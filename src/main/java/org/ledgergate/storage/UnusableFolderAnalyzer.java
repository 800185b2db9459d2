package org.ledgergate.storage;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says which file or folder cannot be written, in place of a stack trace. */
public class UnusableFolderAnalyzer extends AbstractFailureAnalyzer<FileSystemException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, FileSystemException cause) {
        String why = cause instanceof AccessDeniedException
                ? "permission denied"
                : cause.getReason() == null
                        ? "the folder it is in does not exist or cannot be used"
                        : cause.getReason();
        return new FailureAnalysis(
                cause.getFile() + " cannot be created or opened: " + why + ".",
                "Let the user that runs Ledgergate write there, or choose another folder with LEDGERGATE_DATA_FOLDER.",
                cause);
    }
}
