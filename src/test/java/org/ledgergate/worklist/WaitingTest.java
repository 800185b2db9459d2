package org.ledgergate.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgergate.items.TestItems.PAULA;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ledgergate.TestClock;
import org.ledgergate.TestDatabase;
import org.ledgergate.items.Company;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemEvent;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.ItemType;
import org.ledgergate.items.TestDraft;
import org.ledgergate.items.rules.Limits;
import org.ledgergate.records.RecordKind;

/** What waits for an answer, by when it was sent, on both databases. */
class WaitingTest {

    private static final Instant MORNING = Instant.parse("2026-11-22T08:00:00Z");
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final TestClock clock = new TestClock("2026-11-22T08:00:00Z");

    @ParameterizedTest
    @EnumSource
    void onlyWhatWasSentWithinTheTimeAndStillWaitsIsCounted(TestDatabase kind) {
        Company company = new Company(kind, clock);
        company.knows(RecordKind.JOB, "J-2041", "J-2042");
        send(company, MORNING, "J-2041");
        send(company, NOON.minusMillis(1), "J-2042");
        send(company, NOON, "J-2041");
        Item answered = send(company, MORNING, "J-2041");
        company.together(() -> company.items.answer(PAULA, answered, ItemEvent.RETRIEVED, ItemState.RETRIEVED, ""));

        assertThat(waiting(company, null, "")).isEqualTo(Map.of(ItemType.COMMITMENT, 2L));
        assertThat(waiting(company, ItemType.COMMITMENT, "J-2042")).isEqualTo(Map.of(ItemType.COMMITMENT, 1L));
        assertThat(waiting(company, ItemType.JOB, "")).isEmpty();
        assertThat(waiting(company, null, "nowhere")).isEmpty();
    }

    private static Map<ItemType, Long> waiting(Company company, @Nullable ItemType type, String project) {
        return company.workList.waiting(new Scope(type, project), MORNING, NOON);
    }

    private Item send(Company company, Instant at, String project) {
        clock.set(at);
        String number = "SC-" + company.facts.size();
        Item item = company.items.create(
                PAULA,
                TestDraft.commitment()
                        .with("project", project)
                        .with("number", number)
                        .from(number));
        return company.together(() -> company.items.send(PAULA, item, ItemState.SENT, Limits.NONE));
    }
}
