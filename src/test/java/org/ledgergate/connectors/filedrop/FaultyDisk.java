package org.ledgergate.connectors.filedrop;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.ledgergate.connectors.ExportKey;
import org.ledgergate.connectors.filedrop.exchange.Disk;
import org.ledgergate.connectors.filedrop.exchange.LocalDisk;

/** A real disk that a test can unplug: before any operation, in the midst of a write, or at a manifest's last rename. */
class FaultyDisk implements Disk {

    /** The power is cut: nobody gets to catch anything and go on. */
    static class Crash extends Error {}

    private final Disk disk = new LocalDisk();
    private final Map<String, Boolean> failing = new HashMap<>();
    private String immovable = "";
    private int operations;
    private int crashAt = Integer.MAX_VALUE;
    private boolean halfWritten;

    /** Cuts the power at an operation, counted from 1; a write may have come half-way. */
    void crashAt(int operation, boolean half) {
        operations = 0;
        crashAt = operation;
        halfWritten = half;
    }

    int operations() {
        return operations;
    }

    void repair() {
        crashAt(Integer.MAX_VALUE, false);
    }

    /** Fails once when the set with this key is delivered, before or after the fact. */
    void failAtDelivery(ExportKey key, boolean after) {
        failing.put(key + ".manifest.json", after);
    }

    /** From now on this file cannot be moved. */
    void failAtMove(String name) {
        immovable = name;
    }

    @Override
    public void write(Path file, byte[] content) throws IOException {
        if (++operations == crashAt) {
            if (halfWritten) {
                Files.write(file, Arrays.copyOf(content, content.length / 2));
            }
            throw new Crash();
        }
        disk.write(file, content);
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        count();
        if (from.getFileName().toString().equals(immovable)) {
            throw new AccessDeniedException(from.toString());
        }
        Boolean after = failing.remove(to.getFileName().toString());
        if (after == null || after) {
            disk.rename(from, to);
        }
        if (after != null) {
            throw new IOException("The share has gone away.");
        }
    }

    @Override
    public void sync(Path folder) throws IOException {
        count();
        disk.sync(folder);
    }

    private void count() {
        if (++operations == crashAt) {
            throw new Crash();
        }
    }
}
