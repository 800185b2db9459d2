package org.ledgergate.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The test's resources bring a few Polish texts: nothing else is needed for a third language. */
class CatalogTest {

    private static final Locale POLISH = Locale.forLanguageTag("pl");

    @Test
    void languagesAreThoseThatThereAreFilesIn() {
        assertThat(Catalog.languages()).containsExactly("en", "es", "pl");
        assertThat(Catalog.locales())
                .extracting(Locale::toLanguageTag)
                .containsExactly("en", "en-US", "en-GB", "en-AU", "es", "es-MX", "es-US", "pl");
    }

    @ParameterizedTest
    @CsvSource({
        "en, 1, 1 commitment",
        "en, 2, 2 commitments",
        "en, 0, 0 commitments",
        "es, 1, 1 compromiso",
        "es, 1000000, 1.000.000 compromisos",
        "pl, 1, 1 umowa",
        "pl, 2, 2 umowy",
        "pl, 4, 4 umowy",
        "pl, 5, 5 umów",
        "pl, 12, 12 umów",
        "pl, 22, 22 umowy",
        "pl, 25, 25 umów"
    })
    void thingsAreCountedByTheRulesOfTheLanguage(String language, int count, String said) {
        assertThat(Catalog.text(Locale.forLanguageTag(language), "type.commitment.count", count))
                .isEqualTo(said);
    }

    @Test
    void textThatALanguageLacksIsInEnglish() {
        assertThat(Catalog.text(POLISH, "type.job")).isEqualTo("Job");
    }

    @Test
    void apostropheIsNoQuotation() {
        assertThat(Catalog.text(Locale.ENGLISH, "item.moved.answered", "It's", "O'Neil", "10:00"))
                .contains("It's", "O'Neil");
    }
}
