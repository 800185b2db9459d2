package org.ledgergate.connectors.filedrop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.ledgergate.connectors.ExportKey;
import org.ledgergate.connectors.filedrop.exchange.DropFolders;

/** The program on the ERP's side, as the documentation asks for it: takes whole sets away, and acknowledges each. */
public class ErpSide {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final DropFolders folders;
    private final Path books;
    private int taken;

    public ErpSide(Path root) {
        try {
            this.folders = new DropFolders(root);
            this.books = Files.createDirectories(root.resolveSibling("books"));
            Files.createDirectories(folders.outbox());
            folders.require();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public DropFolders folders() {
        return folders;
    }

    /** Takes every set that has a manifest, and accepts it with an id for itself and for each line, and with what it has booked. */
    void takeAndAcceptAll() {
        for (Path manifest : manifests(folders.outbox())) {
            JsonNode set = take(manifest);
            StringBuilder lines = new StringBuilder();
            for (int line = 1; line <= set.path("lines").asInt(); line++) {
                lines.append(line == 1 ? "" : ",").append("\"%d\":\"F-%d-%d\"".formatted(line, taken, line));
            }
            acknowledge(
                    set.path("key").asText() + ".json",
                    "{\"key\":\"%s\",\"answer\":\"accepted\",\"erpId\":\"F-%d\",\"lineIds\":{%s}%s}"
                            .formatted(set.path("key").asText(), taken, lines, booked(set)));
        }
    }

    private String booked(JsonNode set) {
        String sheet = text(books.resolve(taken + "." + set.path("key").asText() + ".item.csv"));
        try (CSVParser rows =
                CSVParser.parse(sheet, CSVFormat.RFC4180.builder().setHeader().get())) {
            CSVRecord row = rows.iterator().next();
            return Stream.of("amount", "currency", "vendor", "lines")
                    .filter(name -> row.isMapped(name) && !row.get(name).isEmpty())
                    .map(name -> ",\"%s\":\"%s\"".formatted(name, row.get(name)))
                    .collect(Collectors.joining());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void acknowledge(String name, String text) {
        acknowledge(name, text.getBytes(StandardCharsets.UTF_8));
    }

    void acknowledge(String name, byte[] content) {
        write(folders.acknowledgements().resolve(name), content);
    }

    public void write(Path file, byte[] content) {
        try {
            Files.write(file, content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns how many sets there are of a key, in the outbox and in the ERP's books. */
    int sets(ExportKey key) {
        return (int) Stream.of(folders.outbox(), books)
                .flatMap(folder -> manifests(folder).stream())
                .filter(manifest -> manifest.getFileName().toString().contains(key.value()))
                .count();
    }

    /** Returns the names in a folder, those of temporary files excepted. */
    static List<String> names(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns whether every file that a manifest names is there, as long and with the hash that it says. */
    static boolean whole(Path manifest) throws Exception {
        for (JsonNode file : JSON.readTree(manifest.toFile()).path("files")) {
            Path path = manifest.resolveSibling(file.path("name").asText());
            byte[] content = Files.readAllBytes(path);
            String hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content));
            if (content.length != file.path("size").asInt()
                    || !hash.equals(file.path("sha256").asText())) {
                return false;
            }
        }
        return true;
    }

    static List<Path> manifests(Path folder) {
        return names(folder).stream()
                .filter(name -> name.endsWith(".manifest.json"))
                .map(folder::resolve)
                .toList();
    }

    private JsonNode take(Path manifest) {
        try {
            taken++;
            JsonNode set = JSON.readTree(manifest.toFile());
            Files.move(manifest, books.resolve(taken + "." + manifest.getFileName()));
            for (JsonNode file : set.path("files")) {
                Files.move(
                        manifest.resolveSibling(file.path("name").asText()),
                        books.resolve(taken + "." + file.path("name").asText()));
            }
            return set;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
