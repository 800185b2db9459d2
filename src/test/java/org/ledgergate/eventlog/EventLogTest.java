package org.ledgergate.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ledgergate.OddTexts;
import org.ledgergate.TestClock;
import org.ledgergate.TestDatabase;
import org.ledgergate.TestTransactions;
import org.ledgergate.access.AccessChanged;
import org.ledgergate.access.Person;
import org.ledgergate.items.AttemptRefused;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemChanged;
import org.ledgergate.items.ItemEvent;
import org.ledgergate.items.ItemId;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.TestItems;
import org.ledgergate.items.content.Difference;
import org.ledgergate.items.content.Field;
import org.ledgergate.messages.Message;
import org.ledgergate.messages.Text;
import org.ledgergate.settings.Setting;
import org.ledgergate.settings.SettingChanged;
import org.springframework.transaction.IllegalTransactionStateException;

/** R13: every change is one event, for ever; on both databases. */
class EventLogTest {

    private static final Person ANNA = new Person("anna", "Anna", "", Set.of());
    private static final Person BEN = new Person("ben", "Ben", "", Set.of());

    private final TestClock clock = new TestClock("2026-11-22T10:00:00Z");

    @ParameterizedTest
    @EnumSource
    void changeOfAnItemIsOneEventWithWhoWhenFromToWhyAndWhatChanged(TestDatabase kind) {
        Log log = new Log(kind);
        Item item = TestItems.commitment("Façade \"é\" 😀");
        List<Difference> changes = List.of(Difference.of(Field.TITLE, "", "Façade \"é\" 😀"));

        log.together(() -> log.writer.on(new ItemChanged(
                ItemEvent.ACCEPTED, ItemState.SENT, item, ANNA, Message.just("Fine by me"), changes, "attempt 1")));

        LogEntry entry = log.events.of(item.id()).get(0);
        assertThat(entry)
                .hasToString(new LogEntry(
                                entry.id(),
                                clock.instant(),
                                "anna",
                                item.id().toString(),
                                "event.accepted",
                                new LogEntry.Changed(
                                        Difference.of(
                                                Message.of("event.state"),
                                                Message.of("state.sent"),
                                                Message.of("state.exporting")),
                                        changes),
                                Message.just("Fine by me"),
                                "attempt 1")
                        .toString());
    }

    @ParameterizedTest
    @EnumSource
    void reasonAndDetailAreKeptWhateverTheySay(TestDatabase kind) {
        Log log = new Log(kind);
        for (String odd : OddTexts.ALL) {
            Item item = TestItems.commitment("Concrete");

            log.together(() -> log.writer.on(new ItemChanged(
                    ItemEvent.EXPORT_FAILED,
                    ItemState.EXPORTING,
                    item,
                    ANNA,
                    Message.just(odd),
                    List.of(),
                    "attempt 1: " + odd)));

            LogEntry entry = log.events.of(item.id()).get(0);
            assertThat(entry.reason()).hasToString(Text.clean(odd, 4000));
            assertThat(entry.detail()).isEqualTo(Text.clean("attempt 1: " + odd));
        }
    }

    @ParameterizedTest
    @EnumSource
    void changeThatIsUndoneLeavesNoEvent(TestDatabase kind) {
        Log log = new Log(kind);
        Item item = TestItems.commitment("Concrete");

        log.database.together().executeWithoutResult(transaction -> {
            log.writer.on(changed(item));
            transaction.setRollbackOnly();
        });

        assertThat(log.events.of(item.id())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void changeOutsideATransactionIsRefused(TestDatabase kind) {
        Log log = new Log(kind);
        ItemChanged fact = changed(TestItems.commitment("Concrete"));

        assertThatThrownBy(() -> log.writer.on(fact)).isInstanceOf(IllegalTransactionStateException.class);
    }

    /** R23. */
    @ParameterizedTest
    @EnumSource
    void refusedAttemptIsAnEventAlthoughItIsUndone(TestDatabase kind) {
        Log log = new Log(kind);
        Item item = TestItems.commitment("Concrete");

        log.database.together().executeWithoutResult(transaction -> {
            log.writer.on(new AttemptRefused(item, ANNA, ItemEvent.ACCEPTED, Message.just("You sent it.")));
            transaction.setRollbackOnly();
        });

        LogEntry entry = log.events.of(item.id()).get(0);
        assertThat(entry.done()).hasToString("Refused: accepted");
        assertThat(entry.reason()).hasToString("You sent it.");
        assertThat(entry.step().before()).isEqualTo(entry.step().after());
    }

    /** R14. */
    @ParameterizedTest
    @EnumSource
    void changedSettingIsAnEventOfTheCompanyAndOfNoItem(TestDatabase kind) {
        Log log = new Log(kind);
        Item item = TestItems.commitment("Concrete");

        log.together(() -> {
            log.writer.on(new SettingChanged(Setting.DIRECT_EXPORT_COMMITMENT, "false", "true", ANNA));
        });

        LogEntry entry = log.events.list(EventFilter.NONE, 0, 10).entries().get(0);
        assertThat(entry.subject()).isEqualTo("direct-export.commitment");
        assertThat(entry.step().after()).hasToString("Yes");
        assertThat(log.events.of(item.id())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void itemsEventsComeOldestFirstAndOnlyItsOwn(TestDatabase kind) {
        Log log = new Log(kind);
        Item item = TestItems.commitment("Concrete");
        log.append(item);
        log.append(TestItems.commitment("Steel"));
        log.append(item);

        List<LogEntry> entries = log.events.of(item.id());

        assertThat(entries).hasSize(2).isSortedAccordingTo((one, other) -> Long.compare(one.id(), other.id()));
    }

    @ParameterizedTest
    @EnumSource
    void pagesFollowOneAnotherNewestFirstAndMissNothing(TestDatabase kind) {
        Log log = new Log(kind);
        for (int i = 0; i < 5; i++) {
            log.append(TestItems.commitment("Concrete"));
        }

        List<Long> ids = new ArrayList<>();
        long after = 0;
        do {
            LogPage page = log.events.list(EventFilter.NONE, after, 2);
            page.entries().forEach(entry -> ids.add(entry.id()));
            after = page.next().orElse(0);
        } while (after > 0);

        assertThat(ids)
                .hasSize(5)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo((one, other) -> Long.compare(other, one));
    }

    @ParameterizedTest
    @EnumSource
    void emptyLogIsOneEmptyPage(TestDatabase kind) {
        LogPage page = new Log(kind).events.list(EventFilter.NONE, 0, 10);

        assertThat(page.entries()).isEmpty();
        assertThat(page.next()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void logIsNarrowedByWhoByKindAndByTime(TestDatabase kind) {
        Log log = new Log(kind);
        Item item = TestItems.commitment("Concrete");
        log.append(item);
        clock.forward(Duration.ofDays(1));
        log.together(() -> log.writer.on(rejected(item, "Wrong period")));
        log.writer.on(new AttemptRefused(item, ANNA, ItemEvent.ACCEPTED, Message.just("You sent it.")));
        log.together(() -> log.writer.on(new SettingChanged(Setting.SUMMARY_TIME, "07:00", "08:00", BEN)));
        log.together(() -> log.writer.on(new AccessChanged(BEN, ANNA, AccessChanged.GRANTED, BEN, "")));

        assertThat(log.actions("ben", "")).containsExactly("Setting changed");
        assertThat(log.actions("", "accepted")).containsExactly("Accepted");
        assertThat(log.actions("", "refused")).containsExactly("Refused: accepted");
        assertThat(log.actions("", "setting")).containsExactly("Setting changed");
        assertThat(log.actions("anna", "access")).containsExactly("Access granted");
        assertThat(log.actions("nobody", "")).isEmpty();
        assertThat(log.actions("\0", "")).isEmpty();
        Instant secondDay = clock.instant();
        assertThat(log.actions(Optional.of(secondDay), Optional.empty())).hasSize(4);
        assertThat(log.actions(Optional.empty(), Optional.of(secondDay))).containsExactly("Accepted");
    }

    @ParameterizedTest
    @EnumSource
    void everyEventIsHandedOnBeyondOnePage(TestDatabase kind) {
        Log log = new Log(kind);
        Item item = TestItems.commitment("Concrete");
        for (int i = 0; i < 401; i++) {
            log.append(item);
        }
        List<Long> ids = new ArrayList<>();

        log.events.each(EventFilter.NONE, some -> some.forEach(entry -> ids.add(entry.id())));

        assertThat(ids).hasSize(401).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void recentReasonsAreThePersonsOwnEachOnceNewestFirst(TestDatabase kind) {
        Log log = new Log(kind);
        Item item = TestItems.commitment("Concrete");
        for (String reason : List.of("too old", "Wrong period", "b", "c", "Wrong period", "d", "e")) {
            log.together(() -> log.writer.on(rejected(item, reason)));
            log.append(item);
        }
        log.together(() -> log.writer.on(new ItemChanged(
                ItemEvent.REJECTED, ItemState.SENT, item, BEN, Message.just("Ben's reason"), List.of(), "")));

        assertThat(log.events.recentReasons(ANNA, ItemEvent.REJECTED))
                .containsExactly("e", "d", "Wrong period", "c", "b");
    }

    @ParameterizedTest
    @EnumSource
    void filesAreFoundHoweverManyItemsAreAskedForAtOnce(TestDatabase kind) {
        Log log = new Log(kind);
        Item item = TestItems.commitment("Concrete");
        log.together(() -> log.writer.on(
                new ItemChanged(ItemEvent.ATTACHED, ItemState.SENT, item, ANNA, Message.NONE, List.of(), "plan.pdf")));
        Set<ItemId> asked = Stream.generate(() -> ItemId.of(UUID.randomUUID().toString()))
                .limit(70_000)
                .collect(Collectors.toSet());
        asked.add(item.id());

        assertThat(log.events.attachments(asked, 0))
                .extracting(LogEntry::detail)
                .containsExactly("plan.pdf");
    }

    private static ItemChanged rejected(Item item, String reason) {
        return new ItemChanged(ItemEvent.REJECTED, ItemState.SENT, item, ANNA, Message.just(reason), List.of(), "");
    }

    private static ItemChanged changed(Item item) {
        return new ItemChanged(ItemEvent.ACCEPTED, ItemState.SENT, item, ANNA, Message.NONE, List.of(), "");
    }

    /** An empty log. */
    private final class Log {

        final TestTransactions database;
        final EventWriter writer;
        final EventLog events;

        Log(TestDatabase kind) {
            database = new TestTransactions(kind.fresh());
            EventTable table = new EventTable(database.jdbc());
            writer = database.around(new EventWriter(table, clock));
            events = new EventLog(table);
        }

        void append(Item item) {
            clock.forward(Duration.ofSeconds(1));
            together(() -> writer.on(changed(item)));
        }

        /** Returns what was done by somebody, of a kind; either may be empty. */
        List<String> actions(String who, String kind) {
            return actions(new EventFilter(who, EventKind.ofCode(kind), Optional.empty(), Optional.empty()));
        }

        List<String> actions(Optional<Instant> from, Optional<Instant> before) {
            return actions(new EventFilter("", Optional.empty(), from, before));
        }

        private List<String> actions(EventFilter filter) {
            return events.list(filter, 0, 100).entries().stream()
                    .map(entry -> entry.done().toString())
                    .toList();
        }

        void together(Runnable work) {
            database.together().executeWithoutResult(transaction -> work.run());
        }
    }
}
