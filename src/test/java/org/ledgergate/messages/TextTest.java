package org.ledgergate.messages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ledgergate.OddTexts;

class TextTest {

    @Test
    void whatNoDatabaseKeepsIsLeftOut() {
        assertThat(Text.clean("a\0b\ud83dc\udc00d\udc00\ud83de")).isEqualTo("abcde");
    }

    @Test
    void everythingElseStays() {
        String kept = "Façade 😀\tPeriod\r\n株式会社 e\u0301 \u202Eabc\u200D \u0007\u001b[31m\u0085";

        assertThat(Text.clean(kept)).isEqualTo(kept);
    }

    @Test
    void whatWasCleanedIsStorableAndStaysAsItIs() {
        for (String odd : OddTexts.ALL) {
            String clean = Text.clean(odd, 100);

            assertThat(Text.storable(clean)).as(odd).isTrue();
            assertThat(Text.clean(clean, 100)).isEqualTo(clean).hasSizeLessThanOrEqualTo(100);
        }
    }

    @Test
    void beginningNeverEndsWithinACharacter() {
        assertThat(Text.beginning("1234😀", 5)).isEqualTo("1234");
        assertThat(Text.beginning("123😀4", 5)).isEqualTo("123😀");
        assertThat(Text.beginning("12345", 5)).isEqualTo("12345");
        assertThat(Text.beginning("", 5)).isEmpty();
    }
}
