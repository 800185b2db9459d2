package org.ledgergate.connectors.filedrop.exchange;

import java.io.IOException;
import java.nio.file.Path;

/** What the file drop does to the company's files, one operation at a time. */
public interface Disk {

    /** Writes a file anew; afterwards its content survives a power cut, its name only after {@link #sync}. */
    void write(Path file, byte[] content) throws IOException;

    /** Gives a file another name in one step; a file that has this name is replaced. */
    void rename(Path from, Path to) throws IOException;

    /** Afterwards the names in a folder survive a power cut. */
    void sync(Path folder) throws IOException;
}
