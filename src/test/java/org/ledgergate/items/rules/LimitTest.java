package org.ledgergate.items.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ledgergate.items.content.Field;
import org.ledgergate.messages.Message;

class LimitTest {

    @Test
    void blockingLimitStopsALongerTextAndNotOneOfItsLength() {
        Limit limit = Limit.blocking(5);

        assertThat(limit.violation(Field.NUMBER, "123456"))
                .hasToString("Optional[Number has 6 characters, the ERP takes 5.]");
        assertThat(limit.violation(Field.NUMBER, "12345")).isEmpty();
        assertThat(limit.truncated("123456")).isEmpty();
    }

    @Test
    void truncatingLimitSaysWhatIsKeptAndStopsNothing() {
        Limit limit = Limit.truncating(5);

        assertThat(limit.truncated("123456")).contains("12345");
        assertThat(limit.truncated("12345")).isEmpty();
        assertThat(limit.violation(Field.NUMBER, "123456")).isEmpty();
    }

    @Test
    void truncatingNeverCutsACharacterInTwo() {
        Limit limit = Limit.truncating(5);

        assertThat(limit.truncated("1234😀")).contains("1234");
        assertThat(limit.truncated("123😀4")).contains("123😀");
    }

    @Test
    void formatStopsWhatDoesNotMatchAndNotAnEmptyText() {
        Limit limit = Limit.of("[A-Z]{1,3}", Message.just("up to 3 capital letters"));

        assertThat(limit.violation(Field.NUMBER, "ab"))
                .hasToString("Optional[Number must be up to 3 capital letters.]");
        assertThat(limit.violation(Field.NUMBER, "AB")).isEmpty();
        assertThat(limit.violation(Field.NUMBER, "")).isEmpty();
    }
}
