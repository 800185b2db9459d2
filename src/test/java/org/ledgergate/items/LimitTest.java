package org.ledgergate.items;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LimitTest {

    @Test
    void blockingLimitStopsALongerTextAndNotOneOfItsLength() {
        Limit limit = Limit.blocking(5);

        assertThat(limit.stops("123456")).contains("has 6 characters, the ERP takes 5");
        assertThat(limit.stops("12345")).isEmpty();
        assertThat(limit.cuts("123456")).isEmpty();
    }

    @Test
    void truncatingLimitSaysWhatIsKeptAndStopsNothing() {
        Limit limit = Limit.truncating(5);

        assertThat(limit.cuts("123456")).contains("12345");
        assertThat(limit.cuts("12345")).isEmpty();
        assertThat(limit.stops("123456")).isEmpty();
    }

    @Test
    void truncatingNeverCutsACharacterInTwo() {
        Limit limit = Limit.truncating(5);

        assertThat(limit.cuts("1234😀")).contains("1234");
        assertThat(limit.cuts("123😀4")).contains("123😀");
    }

    @Test
    void formatStopsWhatDoesNotMatchAndNotAnEmptyText() {
        Limit limit = Limit.of("[A-Z]{1,3}", "up to 3 capital letters");

        assertThat(limit.stops("ab")).contains("must be up to 3 capital letters");
        assertThat(limit.stops("AB")).isEmpty();
        assertThat(limit.stops("")).isEmpty();
    }
}
