package org.ledgergate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of rules names tests that are there. */
class RulesTest {

    private static final Pattern TEST = Pattern.compile("`([A-Z][A-Za-z]+(?:Test|IT))(?:\\.([a-z][A-Za-z]+))?`");

    @Test
    void everyTestThatARuleNamesExists() throws IOException {
        List<MatchResult> named = TEST.matcher(rules()).results().toList();

        assertThat(named)
                .hasSizeGreaterThan(50)
                .allSatisfy(test -> assertThat(source(test.group(1)))
                        .as(test.group())
                        .hasValueSatisfying(source -> assertThat(source)
                                .contains(
                                        test.group(2) == null ? "class " + test.group(1) : " " + test.group(2) + "(")));
    }

    @Test
    void everyRuleIsListedInItsOrder() throws IOException {
        List<String> listed = Pattern.compile("(?m)^\\| (R\\d+) \\|")
                .matcher(rules())
                .results()
                .map(row -> row.group(1))
                .toList();

        assertThat(listed)
                .isEqualTo(Stream.of(
                                IntStream.rangeClosed(1, 47),
                                IntStream.rangeClosed(50, 54),
                                IntStream.rangeClosed(60, 65))
                        .flatMap(IntStream::boxed)
                        .map(number -> "R" + number)
                        .toList());
    }

    private static String rules() throws IOException {
        return Files.readString(Path.of("src/docs/rules.md"));
    }

    private static Optional<String> source(String testClass) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            Optional<Path> file = files.filter(
                            path -> path.getFileName().toString().equals(testClass + ".java"))
                    .findFirst();
            return file.isPresent() ? Optional.of(Files.readString(file.get())) : Optional.empty();
        }
    }
}
