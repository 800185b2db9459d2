package org.ledgergate.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ledgergate.access.Person;
import org.ledgergate.api.contract.BodyBytes;
import org.ledgergate.api.problems.NoItemFile;
import org.ledgergate.messages.Coded;
import org.ledgergate.upload.FileImport;
import org.ledgergate.upload.FileKind;
import org.ledgergate.upload.ImportedItem;
import org.ledgergate.upload.ImportedItem.Effect;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A file of many items, all imported or none. Source: R32. */
@RestController
class ImportController {

    private static final Map<String, FileKind> KINDS = Map.of(
            "text/csv", FileKind.CSV,
            "application/x-ndjson", FileKind.JSON_LINES,
            "application/jsonl", FileKind.JSON_LINES);

    private final FileImport files;

    ImportController(FileImport files) {
        this.files = files;
    }

    @PostMapping(path = "/api/v1/items/import", produces = MediaType.APPLICATION_JSON_VALUE)
    Imported importItems(
            Person person, HttpServletRequest request, @RequestParam(defaultValue = "false") boolean dryRun)
            throws IOException {
        FileKind kind = kind(request.getContentType());
        byte[] file = BodyBytes.read(request, FileImport.MOST_BYTES);
        List<ImportedItem> items = dryRun ? files.check(person, file, kind) : files.run(person, file, kind);
        return Imported.of(items, dryRun);
    }

    private static FileKind kind(@Nullable String declared) {
        try {
            MediaType type = MediaType.parseMediaType(String.valueOf(declared));
            boolean utf8 = type.getCharset() == null || type.getCharset().equals(StandardCharsets.UTF_8);
            FileKind kind = KINDS.get(type.getType() + "/" + type.getSubtype());
            if (utf8 && kind != null) {
                return kind;
            }
        } catch (InvalidMediaTypeException unreadable) {
            // answered below, like every other kind that is none of ours
        }
        throw new NoItemFile();
    }

    /** What was done, or in a dry run would be, in the file's order. */
    record Imported(boolean dryRun, long created, long updated, long unchanged, List<Line> items) {

        static Imported of(List<ImportedItem> items, boolean dryRun) {
            return new Imported(
                    dryRun,
                    count(items, Effect.CREATED),
                    count(items, Effect.UPDATED),
                    count(items, Effect.UNCHANGED),
                    items.stream().map(item -> Line.of(item, dryRun)).toList());
        }

        private static long count(List<ImportedItem> items, Effect effect) {
            return items.stream().filter(item -> item.effect() == effect).count();
        }
    }

    /** One item of the file; without an id as long as there is none. */
    @JsonInclude(Include.NON_NULL)
    record Line(
            long line,
            String effect,
            String type,
            String sourceSystem,
            String sourceId,
            String number,
            @Nullable String id) {

        static Line of(ImportedItem item, boolean dryRun) {
            boolean none = dryRun && item.effect() == Effect.CREATED;
            return new Line(
                    item.line(),
                    Coded.of(item.effect()),
                    item.item().type().code(),
                    item.item().source().system(),
                    item.item().source().id(),
                    item.item().number(),
                    none ? null : item.item().id().toString());
        }
    }
}
