package org.ledgergate.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ledgergate.TestClock;
import org.ledgergate.TestDatabase;
import org.ledgergate.TestTransactions;
import org.ledgergate.access.Person;
import org.ledgergate.items.Answer;
import org.ledgergate.items.Authors;
import org.ledgergate.items.ErpIds;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemChanged;
import org.ledgergate.items.ItemEvent;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.ItemType;
import org.ledgergate.items.Lifecycle;
import org.ledgergate.items.TestItems;
import org.ledgergate.items.content.Field;
import org.ledgergate.messages.Message;
import org.ledgergate.settings.Settings;
import org.ledgergate.worklist.Scope;

/** What the log adds up to, on both databases. */
class FiguresTest {

    private static final Person ANNA = new Person("anna", "Anna", "", Set.of());

    private final TestClock clock = new TestClock("2026-11-24T10:00:00Z");

    @ParameterizedTest
    @EnumSource
    void everyMilestoneIsCountedOnItsDay(TestDatabase kind) {
        Log log = new Log(kind);
        Item steel = TestItems.commitment("Steel");
        log.write("2026-11-22T09:00:00Z", ItemEvent.SENT, ItemState.NOT_SENT, steel);
        log.write("2026-11-22T10:00:00Z", ItemEvent.REJECTED, ItemState.SENT, steel);
        log.write("2026-11-24T08:00:00Z", ItemEvent.RESENT, ItemState.REJECTED, steel);
        log.write("2026-11-24T08:10:00Z", ItemEvent.ACCEPTED, ItemState.SENT, steel);
        log.write("2026-11-24T08:11:00Z", ItemEvent.SYNCED, ItemState.EXPORTING, steel);
        log.write("2026-11-20T08:00:00Z", ItemEvent.SENT, ItemState.NOT_SENT, TestItems.commitment("Before all that"));

        Activity activity = log.activity(3, Scope.EVERYTHING);

        assertThat(activity.days())
                .extracting(Activity.Day::date, Activity.Day::counts)
                .containsExactly(
                        tuple(LocalDate.parse("2026-11-22"), counts(1, 0, 1, 0)),
                        tuple(LocalDate.parse("2026-11-23"), counts(0, 0, 0, 0)),
                        tuple(LocalDate.parse("2026-11-24"), counts(1, 1, 0, 1)));
    }

    @ParameterizedTest
    @EnumSource
    void roundReadsTheDaysThatAreOverBeforeAnybodyAsks(TestDatabase kind) {
        Log log = new Log(kind);
        Settings settings = mock(Settings.class);
        when(settings.companyZone()).thenReturn(ZoneOffset.UTC);
        new FigureSchedule(log.figures, settings, clock).read();

        // Nothing is ever written into a day that is over: seen, it would show that the day is read only now.
        log.write("2026-11-20T08:00:00Z", ItemEvent.SENT, ItemState.NOT_SENT, TestItems.commitment("Of another day"));
        log.write("2026-11-24T08:00:00Z", ItemEvent.SENT, ItemState.NOT_SENT, TestItems.commitment("Of today"));

        assertThat(log.activity(Figures.DAYS, Scope.EVERYTHING).days())
                .filteredOn(day -> day.count(Milestone.SENT) > 0)
                .extracting(Activity.Day::date)
                .containsExactly(LocalDate.parse("2026-11-24"));
    }

    @ParameterizedTest
    @EnumSource
    void answersAreTimedFromTheSendAndExportsFromTheAccept(TestDatabase kind) {
        Log log = new Log(kind);
        log.way("2026-11-23T08:00:00Z", Duration.ofHours(1), Duration.ofSeconds(10), TestItems.commitment("Steel"));
        log.way("2026-11-24T06:00:00Z", Duration.ofHours(3), Duration.ofSeconds(30), TestItems.commitment("Glass"));
        log.way("2026-11-24T07:00:00Z", Duration.ofMinutes(5), Duration.ofMillis(700), TestItems.changeOrder("SC-1"));

        List<Activity.Times> times = log.activity(30, Scope.EVERYTHING).times();

        assertThat(times).extracting(Activity.Times::type).containsExactly(ItemType.values());
        assertThat(times)
                .filteredOn(
                        ofType -> ofType.toAnswer().count() + ofType.toSynced().count() > 0)
                .containsExactly(
                        new Activity.Times(
                                ItemType.COMMITMENT,
                                new DurationPercentiles(2, Duration.ofHours(2), Duration.ofMinutes(174)),
                                new DurationPercentiles(2, Duration.ofSeconds(20), Duration.ofSeconds(29))),
                        new Activity.Times(
                                ItemType.COMMITMENT_CHANGE_ORDER,
                                new DurationPercentiles(1, Duration.ofMinutes(5), Duration.ofMinutes(5)),
                                new DurationPercentiles(1, Duration.ofMillis(700), Duration.ofMillis(700))));
    }

    @ParameterizedTest
    @EnumSource
    void rejectOfAFailedItemAndADirectExportAreCountedAndNotTimed(TestDatabase kind) {
        Log log = new Log(kind);
        Item failed = lifecycle(TestItems.commitment("Steel"), "2026-11-24T06:00:00Z", "2026-11-24T07:00:00Z");
        log.write("2026-11-24T08:00:00Z", ItemEvent.REJECTED, ItemState.FAILED, failed);
        Item direct = lifecycle(TestItems.commitment("Glass"), "2026-11-24T06:00:00Z", null);
        log.write("2026-11-24T08:00:00Z", ItemEvent.SYNCED, ItemState.EXPORTING, direct);

        Activity activity = log.activity(1, Scope.EVERYTHING);

        assertThat(activity.days().get(0).counts()).isEqualTo(counts(0, 0, 1, 1));
        assertThat(activity.times())
                .allSatisfy(ofType -> assertThat(List.of(ofType.toAnswer(), ofType.toSynced()))
                        .containsOnly(new DurationPercentiles(0, Duration.ZERO, Duration.ZERO)));
    }

    @ParameterizedTest
    @EnumSource
    void onlyWhatIsInScopeIsAddedUp(TestDatabase kind) {
        Log log = new Log(kind);
        Item elsewhere = TestItems.with(TestItems.commitment("Steel"), Field.PROJECT, "J-2042");
        log.way("2026-11-24T06:00:00Z", Duration.ofHours(1), Duration.ofSeconds(1), TestItems.commitment("Glass"));
        log.way("2026-11-24T06:00:00Z", Duration.ofHours(2), Duration.ofSeconds(2), elsewhere);
        log.way("2026-11-24T06:00:00Z", Duration.ofHours(3), Duration.ofSeconds(3), TestItems.changeOrder("SC-1"));
        log.fail("2026-11-24T07:00:00Z", ItemEvent.EXPORT_FAILED, elsewhere, "Period is closed.");

        Activity both = log.activity(1, new Scope(ItemType.COMMITMENT, "J-2042"));
        Activity type = log.activity(1, new Scope(ItemType.COMMITMENT, ""));
        Activity project = log.activity(1, new Scope(null, "J-2041"));

        assertThat(both.days().get(0).counts()).isEqualTo(counts(1, 1, 0, 1));
        assertThat(both.times())
                .singleElement()
                .extracting(Activity.Times::toAnswer)
                .isEqualTo(new DurationPercentiles(1, Duration.ofHours(2), Duration.ofHours(2)));
        assertThat(both.causes()).hasSize(1);
        assertThat(type.days().get(0).count(Milestone.SENT)).isEqualTo(2);
        assertThat(project.days().get(0).count(Milestone.SENT)).isEqualTo(2);
        assertThat(project.causes()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void failuresThatDifferInNumbersAndNamesAreOneCause(TestDatabase kind) {
        Log log = new Log(kind);
        Item steel = TestItems.commitment("Steel");
        log.fail("2026-11-23T07:00:00Z", ItemEvent.EXPORT_FAILED, steel, "Vendor V-1001 is blocked.");
        log.fail("2026-11-24T07:00:00Z", ItemEvent.EXPORT_FAILED, steel, "Vendor V-1001 is blocked.");
        log.fail("2026-11-24T07:00:00Z", ItemEvent.EXPORT_FAILED, TestItems.job("J-1"), "Vendor V-1002 is blocked.");
        log.fail("2026-11-24T08:00:00Z", ItemEvent.EXPORT_TROUBLED, steel, "The ERP is down since 07:55.");

        assertThat(log.activity(2, Scope.EVERYTHING).causes())
                .containsExactly(
                        new FailureCause(ItemEvent.EXPORT_FAILED, Message.just("Vendor … is blocked."), 2, 3),
                        new FailureCause(
                                ItemEvent.EXPORT_TROUBLED, Message.just("The ERP is down since 07:55."), 1, 1));
    }

    @ParameterizedTest
    @EnumSource
    void dayBeginsAndEndsWhereTheCompanyIs(TestDatabase kind) {
        Log log = new Log(kind);
        log.write("2026-11-23T12:59:59Z", ItemEvent.SENT, ItemState.NOT_SENT, TestItems.commitment("Yesterday"));
        log.write("2026-11-23T13:00:00Z", ItemEvent.SENT, ItemState.NOT_SENT, TestItems.commitment("Today"));

        Activity activity =
                log.figures.activity(LocalDate.parse("2026-11-24"), 2, ZoneId.of("Australia/Sydney"), Scope.EVERYTHING);

        assertThat(activity.days()).extracting(day -> day.count(Milestone.SENT)).containsExactly(1L, 1L);
    }

    @ParameterizedTest
    @EnumSource
    void emptyLogIsAllZeros(TestDatabase kind) {
        Activity activity = new Log(kind).activity(30, Scope.EVERYTHING);

        assertThat(activity.days())
                .hasSize(30)
                .allSatisfy(day -> assertThat(day.counts()).isEqualTo(counts(0, 0, 0, 0)));
        assertThat(activity.causes()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void dayIsReadAgainUntilEverythingOfItIsSurelyCommittedAndThenRemembered(TestDatabase kind) {
        Log log = new Log(kind);
        Item late = TestItems.commitment("Steel");
        clock.set(Instant.parse("2026-11-24T00:59:00Z"));
        log.activity(2, Scope.EVERYTHING);
        log.write("2026-11-23T23:59:59Z", ItemEvent.SENT, ItemState.NOT_SENT, late);
        clock.set(Instant.parse("2026-11-24T01:00:00Z"));

        Activity settled = log.activity(2, Scope.EVERYTHING);
        log.database.jdbc().sql("delete from event_log").update();

        assertThat(settled.days()).extracting(day -> day.count(Milestone.SENT)).containsExactly(1L, 0L);
        assertThat(log.activity(2, Scope.EVERYTHING)).isEqualTo(settled);
        assertThat(log.activity(2, new Scope(ItemType.JOB, "")).days())
                .extracting(day -> day.count(Milestone.SENT))
                .containsExactly(0L, 0L);
    }

    private static Map<Milestone, Long> counts(long sent, long accepted, long rejected, long synced) {
        return Map.of(
                Milestone.SENT, sent,
                Milestone.ACCEPTED, accepted,
                Milestone.REJECTED, rejected,
                Milestone.SYNCED, synced);
    }

    private static Item lifecycle(Item item, String sentAt, @Nullable String answeredAt) {
        Lifecycle lifecycle = new Lifecycle(
                item.state(),
                1,
                "paula",
                Instant.parse(sentAt),
                new Answer(
                        answeredAt == null ? "" : "anna",
                        answeredAt == null ? null : Instant.parse(answeredAt),
                        Map.of()),
                Message.NONE,
                new ErpIds("", Map.of()),
                new Authors(Set.of("paula"), Set.of()));
        return new Item(item.id(), item.type(), item.source(), item.content(), lifecycle, "paula", Instant.EPOCH, 1);
    }

    /** A log with what it adds up to. */
    private final class Log {

        final TestTransactions database;
        final EventWriter writer;
        final Figures figures;

        Log(TestDatabase kind) {
            database = new TestTransactions(kind.fresh());
            writer = database.around(new EventWriter(new EventTable(database.jdbc()), clock));
            figures = new Figures(new FiguresTable(database.jdbc()), clock);
        }

        Activity activity(int days, Scope scope) {
            return figures.activity(LocalDate.parse("2026-11-24"), days, ZoneOffset.UTC, scope);
        }

        void write(String at, ItemEvent action, ItemState from, Item item) {
            write(at, new ItemChanged(action, from, item, ANNA, Message.NONE, List.of(), ""));
        }

        void fail(String at, ItemEvent action, Item item, String words) {
            write(at, new ItemChanged(action, ItemState.EXPORTING, item, ANNA, Message.just(words), List.of(), ""));
        }

        void way(String sentAt, Duration toAnswer, Duration toSynced, Item item) {
            Instant answeredAt = Instant.parse(sentAt).plus(toAnswer);
            Item answered = lifecycle(item, sentAt, answeredAt.toString());
            write(sentAt, ItemEvent.SENT, ItemState.NOT_SENT, answered);
            write(answeredAt.toString(), ItemEvent.ACCEPTED, ItemState.SENT, answered);
            write(answeredAt.plus(toSynced).toString(), ItemEvent.SYNCED, ItemState.EXPORTING, answered);
        }

        private void write(String at, ItemChanged fact) {
            Instant now = clock.instant();
            clock.set(Instant.parse(at));
            database.together().executeWithoutResult(transaction -> writer.on(fact));
            clock.set(now);
        }
    }
}
