package org.ledgergate.attachments;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ledgergate.messages.Message;

/** The kinds of file that can be attached; a file is one when its name and its content both say so. */
public enum AttachmentType {
    PDF("application/pdf", begins('%', 'P', 'D', 'F', '-'), "pdf"),
    PNG("image/png", begins(0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'), "png"),
    JPEG("image/jpeg", begins(0xFF, 0xD8, 0xFF), "jpg", "jpeg"),
    TEXT("text/plain", AttachmentType::isText, "txt"),
    CSV("text/csv", AttachmentType::isText, "csv"),
    XLSX(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            content -> isOffice(content, "xl/workbook"),
            "xlsx"),
    DOCX(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            content -> isOffice(content, "word/document"),
            "docx");

    /** Every kind, in words. */
    static final Message ALL =
            Message.list(Arrays.stream(values()).map(AttachmentType::named).toList());

    private final String mediaType;
    private final Predicate<byte[]> content;
    private final List<String> extensions;

    AttachmentType(String mediaType, Predicate<byte[]> content, String... extensions) {
        this.mediaType = mediaType;
        this.content = content;
        this.extensions = List.of(extensions);
    }

    Message named() {
        return this == TEXT ? Message.of("attachment.plain-text") : Message.just(name());
    }

    public String mediaType() {
        return mediaType;
    }

    /** Returns the endings of all names that can be attached, with their point, in a form input's words. */
    public static String accepted() {
        return Arrays.stream(values())
                .flatMap(type -> type.extensions.stream())
                .map(extension -> "." + extension)
                .collect(Collectors.joining(","));
    }

    /** Returns the kind that a file's name ends with; empty if it is none of ours. */
    static Optional<AttachmentType> ofName(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return name.contains(".")
                ? Arrays.stream(values())
                        .filter(type -> type.extensions.contains(extension))
                        .findFirst()
                : Optional.empty();
    }

    /** Returns whether a file's content is of this kind. */
    boolean holds(byte[] file) {
        return content.test(file);
    }

    private static Predicate<byte[]> begins(int... start) {
        return file -> {
            for (int i = 0; i < start.length; i++) {
                if (i >= file.length || (file[i] & 0xFF) != start[i]) {
                    return false;
                }
            }
            return true;
        };
    }

    /** In whichever encoding, but for those with NULs: what has no control characters is no program and no archive. */
    private static boolean isText(byte[] file) {
        for (byte character : file) {
            boolean control = (character >= 0 && character < ' ') || character == 0x7F;
            if (control && "\t\n\r\f".indexOf(character) < 0) {
                return false;
            }
        }
        return true;
    }

    /** A ZIP file is an office document by what is in it, and a document with macros is none that we take. */
    private static boolean isOffice(byte[] file, String main) {
        if (!begins('P', 'K', 3, 4).test(file)) {
            return false;
        }
        Set<String> parts = ZipDirectory.names(file);
        return parts.contains("[Content_Types].xml")
                && parts.stream().anyMatch(part -> part.startsWith(main) && part.endsWith(".xml"))
                && parts.stream()
                        .noneMatch(part -> part.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"));
    }
}
