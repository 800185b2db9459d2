package org.ledgergate.connectors.filedrop.exchange;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * The folders of a file drop.
 *
 * <p>The administrator makes {@code outbox} by hand, once. It is the sign that this is the right place and that the share is
 * there: in the empty place of a share that is not mounted, everything would look as if it had never been exported.
 */
public record DropFolders(Path root) {

    /** Where the ERP takes the sets from. */
    public Path outbox() {
        return root.resolve("outbox");
    }

    /** Our own memory of what was put into the outbox, also after somebody has taken it from there. */
    Path delivered() {
        return root.resolve("delivered");
    }

    /** Where the ERP puts its answers. */
    public Path acknowledgements() {
        return root.resolve("acknowledgements");
    }

    /** The answers that were read, for ever. */
    public Path acknowledged() {
        return root.resolve("acknowledged");
    }

    /** What was no answer, each with the reason beside it. */
    public Path quarantine() {
        return root.resolve("set-aside");
    }

    /** Where the ERP puts its lists of records. */
    public Path imports() {
        return root.resolve("import");
    }

    /** @throws IOException with the first folder that we may not write to */
    void requireWritable() throws IOException {
        for (Path folder : List.of(outbox(), delivered(), acknowledged(), quarantine())) {
            if (!Files.isWritable(folder)) {
                throw new AccessDeniedException(folder + " cannot be written to.");
            }
        }
    }

    /** @throws IOException if the file drop is not there, in words */
    public void require() throws IOException {
        if (!Files.isDirectory(outbox())) {
            throw new NoSuchFileException(
                    outbox() + " is not there. Mount the share, or make this folder if the file drop is new.");
        }
        for (Path folder : List.of(delivered(), acknowledgements(), acknowledged(), quarantine(), imports())) {
            Files.createDirectories(folder);
        }
    }
}
