package org.ledgergate.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgergate.items.ItemEvent;
import org.ledgergate.items.ItemType;
import org.ledgergate.messages.Message;

class FailureCauseTest {

    @ParameterizedTest
    @CsvSource({
        "Job J-1 does not exist., Job J-22 does not exist., Job … does not exist.",
        "'No vendor \"Acme $1\", sorry.', 'No vendor \"Bolt \\2\", sorry.', 'No vendor \"…\", sorry.'",
        "Costs US$ more (by 3)., Costs US$ more (by 41)., Costs US$ more (by …)."
    })
    void whatDiffersInNumbersAndQuotedNamesIsTheSame(String one, String other, String words) {
        assertThat(causes(one, other))
                .containsExactly(new FailureCause(ItemEvent.EXPORT_FAILED, Message.just(words), 2, 2));
    }

    @Test
    void whatIsAlwaysSaidTheSameStandsAsItWasSaid() {
        assertThat(causes("Period 2026-01 is closed.", "Period 2026-01 is closed."))
                .containsExactly(
                        new FailureCause(ItemEvent.EXPORT_FAILED, Message.just("Period 2026-01 is closed."), 2, 2));
    }

    @Test
    void otherWordsAreAnotherCauseAndTheMostFrequentComesFirst() {
        assertThat(causes("Vendor 1 is blocked.", "Vendor 1 is unknown.", "Vendor 2 is unknown."))
                .extracting(cause -> cause.words().toString())
                .containsExactly("Vendor … is unknown.", "Vendor 1 is blocked.");
    }

    private static List<FailureCause> causes(String... words) {
        return FailureCause.of(IntStream.range(0, words.length)
                .mapToObj(item -> new DayTally.Failure(
                        ItemEvent.EXPORT_FAILED,
                        ItemType.COMMITMENT,
                        "J-2041",
                        "item-" + item,
                        Message.just(words[item]))));
    }
}
