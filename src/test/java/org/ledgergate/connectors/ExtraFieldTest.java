package org.ledgergate.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgergate.messages.Message;

/** R4: what the approver fills in is checked before anything leaves. */
class ExtraFieldTest {

    private static final ExtraField DATE = ExtraField.date("date", Message.just("Accounting date"), true);
    private static final ExtraField BATCH = ExtraField.text("batch", Message.just("Batch"), false, 5);

    @Test
    void requiredFieldMustBeFilledAndAnotherNeedNot() {
        assertThat(DATE.wrong(" ").map(Message::toString)).contains("Accounting date is missing.");
        assertThat(BATCH.wrong("")).isEmpty();
    }

    @Test
    void textMustNotBeLongerThanTheErpTakes() {
        assertThat(BATCH.wrong("123456").map(Message::toString)).contains("Batch has more than 5 characters.");
        assertThat(BATCH.wrong("12345")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-29", "30.11.2026", "2026-11", "0000-01-01", "tomorrow", "2026-13-01"})
    void dateThatIsNoneIsWrong(String text) {
        assertThat(DATE.wrong(text).map(Message::toString)).contains("Accounting date must be a date like 2026-11-30.");
    }

    @Test
    void dateIsNotWrong() {
        assertThat(DATE.wrong("2028-02-29")).isEmpty();
    }

    @Test
    void textThatNoDatabaseKeepsIsWrong() {
        assertThat(BATCH.wrong("a\0b")).isPresent();
        assertThat(BATCH.wrong("\uD83D")).isPresent();
        assertThat(BATCH.wrong("😀")).isEmpty();
    }

    @Test
    void choiceTakesOneOfItsOptionsAndNothingElse() {
        ExtraField variation =
                ExtraField.choice("variationType", Message.just("Variation type"), true, List.of("Scope", "Delay"));

        assertThat(variation.wrong("Delay")).isEmpty();
        assertThat(variation.wrong("delay").map(Message::toString))
                .hasValue("Variation type must be one of: Scope, Delay.");
        assertThat(variation.wrong("").map(Message::toString)).hasValue("Variation type is missing.");
    }
}
