package org.ledgergate.connectors.filedrop.exchange;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ledgergate.connectors.ErpUnavailable;
import org.ledgergate.messages.Text;
import org.ledgergate.records.ErpRecord;
import org.ledgergate.records.RecordKind;

/** The ERP's lists of records, each one CSV file; taken as a whole or not at all. */
class RecordFiles {

    /** In bytes: some hundred thousand records. */
    private static final int LARGEST = 32 << 20;

    private static final int LONGEST_CODE = 60;
    private static final int LONGEST_NAME = 255;

    private final DropFolders folders;
    private final Charset charset;

    RecordFiles(DropFolders folders, Charset charset) {
        this.folders = folders;
        this.charset = charset;
    }

    /** @throws ErpUnavailable with the file, the line, and what is wrong there */
    List<ErpRecord> read(RecordKind kind) {
        Path file =
                folders.imports().resolve(kind.plural().toLowerCase(Locale.ROOT).replace(' ', '-') + ".csv");
        try {
            folders.require();
            if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new ErpUnavailable(file + " is not there: the ERP has to put it there.");
            }
            String text = PlainFile.text(file, LARGEST, charset);
            return records(kind, SheetReader.read(text, Set.of("code", "name"), Set.of("active")));
        } catch (UnreadableFile wrong) {
            throw new ErpUnavailable(file + ": " + wrong.words() + ".");
        } catch (IOException failure) {
            throw new ErpUnavailable("The file drop cannot be read: " + failure.getMessage());
        }
    }

    private static List<ErpRecord> records(RecordKind kind, List<SheetReader.SheetRow> rows) throws UnreadableFile {
        List<ErpRecord> records = new ArrayList<>();
        Map<String, Long> lines = new HashMap<>();
        for (SheetReader.SheetRow row : rows) {
            ErpRecord erp = record(kind, row);
            Long before = lines.putIfAbsent(erp.code(), row.line());
            if (before != null) {
                throw at(row, "the code " + erp.code() + " is in line " + before + " already");
            }
            records.add(erp);
        }
        return records;
    }

    private static ErpRecord record(RecordKind kind, SheetReader.SheetRow row) throws UnreadableFile {
        String code = row.text("code");
        String name = row.text("name");
        if (code.isEmpty() || code.length() > LONGEST_CODE || !Text.storable(code)) {
            throw at(row, "the code must have 1 to " + LONGEST_CODE + " characters");
        }
        if (name.length() > LONGEST_NAME || !Text.storable(name)) {
            throw at(row, "the name must have at most " + LONGEST_NAME + " characters");
        }
        String active = row.text("active").toLowerCase(Locale.ROOT);
        if (!Set.of("", "yes", "no").contains(active)) {
            throw at(row, "active must be yes or no");
        }
        return new ErpRecord(kind, code, name, !active.equals("no"));
    }

    private static UnreadableFile at(SheetReader.SheetRow row, String words) {
        return new UnreadableFile("line " + row.line() + ": " + words);
    }
}
