package org.ledgergate.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FileNameTest {

    static Stream<Arguments> names() {
        return Stream.of(
                Arguments.of("Plan 2.pdf", "Plan 2.pdf"),
                Arguments.of("../../etc/passwd.txt", "passwd.txt"),
                Arguments.of("C:\\Users\\paula\\Plan.pdf", "Plan.pdf"),
                Arguments.of("a/\\..\\b\n/c.pdf", "c.pdf"),
                Arguments.of("..", ".."),
                Arguments.of("folder/", ""),
                Arguments.of("a\u0000b\r\nc\u0007.pdf", "abc.pdf"),
                Arguments.of("invoice\u202Efdp.exe", "invoicefdp.exe"),
                Arguments.of("half\uD83D.pdf", "half.pdf"),
                Arguments.of("  a \u00A0\t b .pdf ", "a b .pdf"),
                Arguments.of("Größe – 図面 😀.pdf", "Größe – 図面 😀.pdf"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void nameIsCleanedOfFoldersAndOfWhatCannotBeSeen(String given, String kept) {
        assertThat(FileName.clean(given)).isEqualTo(kept);
    }

    @Test
    void quoteIsOneAgainThatABrowserWroteOtherwise() {
        assertThat(FileName.clean("Plan %22B%22.pdf")).isEqualTo("Plan \"B\".pdf");
    }

    @Test
    void longNameIsCutBeforeItsEndingAndNeverWithinACharacter() {
        assertThat(FileName.clean("x".repeat(500) + ".jpeg")).isEqualTo("x".repeat(195) + ".jpeg");
        assertThat(FileName.clean("x".repeat(195) + "😀😀.pdf")).isEqualTo("x".repeat(195) + ".pdf");
        assertThat(FileName.clean("." + "x".repeat(500))).isEqualTo("." + "x".repeat(199));
    }
}
