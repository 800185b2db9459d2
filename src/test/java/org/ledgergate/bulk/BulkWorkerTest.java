package org.ledgergate.bulk;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ledgergate.items.ItemId;
import org.ledgergate.items.ItemType;
import org.ledgergate.messages.MadeUp;
import org.ledgergate.messages.Message;
import org.ledgergate.messages.Refused.Kind;
import org.ledgergate.process.Verb;
import org.ledgergate.process.VerbInput;

/** What is refused to one of many is that item's outcome, whatever kind it is; a mishap keeps its words to itself. */
class BulkWorkerTest {

    private final BulkRunTable runs = mock(BulkRunTable.class);
    private final BulkItemTable items = mock(BulkItemTable.class);
    private final BulkItemRunner oneOfMany = mock(BulkItemRunner.class);

    @ParameterizedTest
    @EnumSource
    void refusalThatNobodyListsIsTheItemsOutcome(Kind kind) {
        work(new MadeUp(kind));

        verify(items).decide(7, 1, BulkItem.Outcome.REFUSED, Message.just("It was made up."));
    }

    @Test
    void mishapIsTheItemsOutcomeWithoutItsWords() {
        work(new IllegalStateException("password is secret"));

        verify(items).decide(7, 1, BulkItem.Outcome.REFUSED, Message.of("bulk.mishap"));
    }

    private void work(RuntimeException thrown) {
        BulkRun run = new BulkRun(
                7, Verb.ACCEPT, ItemType.COMMITMENT, "anna", Instant.EPOCH, Instant.EPOCH, null, VerbInput.NONE);
        BulkItem item = new BulkItem(
                1,
                ItemId.of("00000000-0000-0000-0000-000000000001"),
                "SC-1",
                1,
                Optional.empty(),
                BulkItem.Outcome.OPEN,
                Message.NONE);
        when(runs.running()).thenReturn(List.of(run));
        when(items.open(anyLong(), anyInt())).thenReturn(List.of(item)).thenReturn(List.of());
        doThrow(thrown).when(oneOfMany).perform(any(), any());

        new BulkWorker(runs, items, oneOfMany, Clock.systemUTC()).run();
    }
}
