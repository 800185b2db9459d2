package org.ledgergate.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.ledgergate.items.Fault;

/** What may be attached: the name and the content both say so. */
class AttachmentTypeTest {

    private static final byte[] XLSX = TestFiles.zip("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml");
    private static final byte[] DOCX = TestFiles.zip("_rels/.rels", "word/document2.xml", "[Content_Types].xml");
    private static final byte[] PNG = bytes(0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0);
    private static final byte[] JPEG = bytes(0xFF, 0xD8, 0xFF, 0xE0, 0);
    private static final byte[] TEXT = "Größe;1,50 €\r\n\tx".getBytes(StandardCharsets.UTF_8);

    static Stream<Arguments> taken() {
        return Stream.of(
                arguments("a.pdf", TestFiles.pdf(), AttachmentType.PDF),
                arguments("a.b.PDF", TestFiles.pdf(), AttachmentType.PDF),
                arguments("a.png", PNG, AttachmentType.PNG),
                arguments("a.jpg", JPEG, AttachmentType.JPEG),
                arguments("a.JPeG", JPEG, AttachmentType.JPEG),
                arguments("a.txt", TEXT, AttachmentType.TEXT),
                arguments("a.csv", TEXT, AttachmentType.CSV),
                arguments("old.csv", "Größe".getBytes(Charset.forName("windows-1252")), AttachmentType.CSV),
                arguments("a.xlsx", XLSX, AttachmentType.XLSX),
                arguments("a.docx", DOCX, AttachmentType.DOCX));
    }

    @ParameterizedTest
    @MethodSource("taken")
    void fileOfAnAllowedKindIsTaken(String name, byte[] content, AttachmentType type) {
        assertThat(CheckedFile.of(name, content).type()).isEqualTo(type);
    }

    static Stream<Arguments> otherContent() {
        byte[] cut = Arrays.copyOf(XLSX, XLSX.length - 30);
        byte[] pointsBeyond = XLSX.clone();
        Arrays.fill(pointsBeyond, XLSX.length - 6, XLSX.length - 2, (byte) 0x7F);
        return Stream.of(
                arguments("a.pdf", PNG),
                arguments("a.pdf", "%PD".getBytes(StandardCharsets.US_ASCII)),
                arguments("a.pdf", " %PDF-1.7".getBytes(StandardCharsets.US_ASCII)),
                arguments("a.png", JPEG),
                arguments("a.jpg", PNG),
                arguments("a.txt", bytes('M', 'Z', 0x90, 0)),
                arguments("a.txt", bytes('a', 0x1B, '[')),
                arguments("a.csv", "a,b".getBytes(StandardCharsets.UTF_16LE)),
                arguments("a.xlsx", TestFiles.zip("a.txt")),
                arguments("a.xlsx", TestFiles.zip("xl/workbook.xml")),
                arguments("a.xlsx", DOCX),
                arguments("a.docx", XLSX),
                arguments("a.docx", TestFiles.pdf()),
                arguments("a.xlsx", cut),
                arguments("a.xlsx", pointsBeyond),
                arguments("a.xlsx", bytes('P', 'K', 3, 4)),
                arguments("a.xlsx", TestFiles.zip("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin")));
    }

    @ParameterizedTest
    @MethodSource("otherContent")
    void rightNameWithOtherContentIsRefused(String name, byte[] content) {
        assertThatThrownBy(() -> CheckedFile.of(name, content))
                .isInstanceOfSatisfying(
                        InvalidAttachment.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::code)
                                .containsExactly("wrong-content"))
                .hasMessageContaining("is not what its name says");
    }

    @ParameterizedTest
    @CsvSource({"a.zip", "a.exe", "a.html", "a.svg", "a.xlsm", "a.xls", "pdf", "a", "a.pdf.exe", "a.pdf.", ".."})
    void otherKindsAreRefusedWithThoseThatAreAllowed(String name) {
        assertThatThrownBy(() -> CheckedFile.of(name, XLSX))
                .isInstanceOfSatisfying(
                        InvalidAttachment.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::code)
                                .containsExactly("unsupported-type"))
                .hasMessageContaining("Allowed are PDF, PNG, JPEG, plain text, CSV, XLSX, DOCX.");
    }

    @Test
    void largestFileIsTakenAndOneByteMoreIsNot() {
        byte[] largest = new byte[Attachments.MOST_BYTES];
        Arrays.fill(largest, (byte) 'a');

        assertThat(CheckedFile.of("a.txt", largest).content()).hasSize(10 * 1024 * 1024);
        assertThatThrownBy(() -> CheckedFile.of("a.txt", Arrays.copyOf(largest, largest.length + 1)))
                .hasMessage("The file is larger than 10 MB.");
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
