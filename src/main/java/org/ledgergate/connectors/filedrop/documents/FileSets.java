package org.ledgergate.connectors.filedrop.documents;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ledgergate.connectors.Capabilities;
import org.ledgergate.connectors.ExportRequest;
import org.ledgergate.connectors.filedrop.documents.FileSet.DropFile;
import org.ledgergate.items.Item;
import org.ledgergate.items.content.Content;
import org.ledgergate.items.content.Field;

/** Writes items as sets of files. The same request always makes the same set, byte for byte. */
public class FileSets {

    private final Capabilities capabilities;
    private final SheetWriter sheets;
    private final Ubl ubl;

    public FileSets(Capabilities capabilities, SheetForm form) {
        this.capabilities = capabilities;
        this.sheets = new SheetWriter(capabilities, form);
        this.ubl = new Ubl(capabilities.connection());
    }

    public FileSet of(ExportRequest whole) throws UnsupportedItem {
        ExportRequest request = cut(whole);
        List<DropFile> files = new ArrayList<>();
        files.add(new DropFile(request.key() + ".item.csv", sheets.item(request)));
        if (request.item().type().hasLines()) {
            files.add(new DropFile(request.key() + ".lines.csv", sheets.lines(request)));
        }
        ubl.document(request).ifPresent(files::add);
        return new FileSet(request, files);
    }

    /** Leaves of each text what the ERP has room for, as the approver was warned. */
    private ExportRequest cut(ExportRequest whole) {
        Item item = whole.item();
        Map<Field, String> fields = new EnumMap<>(Field.class);
        fields.putAll(item.content().fields());
        capabilities
                .limits(item.type())
                .byField()
                .forEach(
                        (field, limit) -> limit.truncated(item.text(field)).ifPresent(kept -> fields.put(field, kept)));
        Item cut = new Item(
                item.id(),
                item.type(),
                item.source(),
                new Content(fields, item.content().lines()),
                item.lifecycle(),
                item.creator(),
                item.createdAt(),
                item.version());
        return new ExportRequest(whole.key(), cut, whole.parent(), whole.extraFields(), whole.confirmed());
    }
}
