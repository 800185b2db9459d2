package org.ledgergate.connectors.filedrop;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.ledgergate.TestClock;
import org.ledgergate.connectors.ExportKey;
import org.ledgergate.connectors.ExportRequest;
import org.ledgergate.connectors.ExportRequest.Parent;
import org.ledgergate.items.Item;
import org.ledgergate.items.content.Content;

/** A file drop as a test needs it: its connector, the ERP on the other side, its disk and its clock. */
public class TestDrop {

    static final Duration SETTLING = Duration.ofMinutes(1);

    final TestClock clock = new TestClock("2026-11-22T10:00:00Z");
    final FaultyDisk disk = new FaultyDisk();
    final ErpSide erp;
    private final FileDropSettings settings;
    final FileDropConnector connector;

    TestDrop(Path folder, String profile) {
        this.erp = new ErpSide(folder.resolve("drop"));
        this.settings = new FileDropSettings(folder.resolve("drop").toString(), profile, "", "file-drop", SETTLING);
        this.connector = restarted();
    }

    /** Returns a connector that remembers nothing but what lies in the folders. */
    FileDropConnector restarted() {
        return FileDropSetup.connector(FileDropSetup.profile(settings), settings, erp.folders(), disk, clock);
    }

    public static ExportRequest request(Item item) {
        return request(item, Map.of());
    }

    public static ExportRequest request(Item item, Map<String, String> extraFields) {
        Parent parent = item.type().parent().isPresent()
                ? new Parent("ERP-7", Map.of(1, "ERP-7-1"), Content.EMPTY)
                : Parent.NONE;
        return new ExportRequest(key(item), item, parent, extraFields, Set.of());
    }

    public static ExportKey key(Item item) {
        return ExportKey.of("file-drop", item.id(), item.lifecycle().revision());
    }
}
