package org.ledgergate.bulk;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ledgergate.access.Person;
import org.ledgergate.bulk.BulkItem.Outcome;
import org.ledgergate.connectors.Connectors;
import org.ledgergate.items.Fault;
import org.ledgergate.items.ItemId;
import org.ledgergate.items.ItemRow;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.content.Money;
import org.ledgergate.items.rules.Readiness;
import org.ledgergate.items.rules.Warning;
import org.ledgergate.messages.Message;
import org.ledgergate.process.Verb;
import org.ledgergate.settings.Setting;
import org.ledgergate.settings.Settings;
import org.springframework.stereotype.Component;

/** Says of a choice what would be refused of it, as far as that is known without doing it. Source: R29. */
@Component
public class BulkPreviews {

    private final BulkRuns runs;
    private final BulkItemTable items;
    private final Settings settings;
    private final Readiness readiness;
    private final Connectors connectors;

    BulkPreviews(BulkRuns runs, BulkItemTable items, Settings settings, Readiness readiness, Connectors connectors) {
        this.runs = runs;
        this.items = items;
        this.settings = settings;
        this.readiness = readiness;
        this.connectors = connectors;
    }

    /** @param by whoever would confirm it */
    public BulkPreview of(Person by, BulkRun run) {
        List<BulkItem> open = items.open(run.id(), BulkRuns.MOST_ITEMS);
        Map<BulkItem, List<Message>> refused = new LinkedHashMap<>();
        Optional<Message> whyNone = runs.whyNot(by, run.verb(), run.type());
        if (whyNone.isPresent()) {
            open.forEach(item -> refused.put(item, List.of(whyNone.get())));
        } else {
            refused.putAll(asTheyStand(by, run, open));
            refused.putAll(notReady(run, open, refused));
        }
        return new BulkPreview(refused.size(), reasons(refused), totals(refused), noted(run, left(open, refused)));
    }

    private Map<BulkItem, List<Message>> asTheyStand(Person by, BulkRun run, List<BulkItem> open) {
        Map<ItemId, ItemRow> now =
                items.rows(run.id()).stream().collect(Collectors.toMap(ItemRow::id, Function.identity()));
        Predicate<ItemRow> own =
                run.verb().by() == Verb.By.OTHER_APPROVER && settings.isOn(Setting.SEGREGATION_OF_DUTIES)
                        ? row -> row.comesFrom(by.id())
                        : row -> false;
        Map<BulkItem, List<Message>> refused = new LinkedHashMap<>();
        for (BulkItem item : open) {
            Optional.ofNullable(now.get(item.item()))
                    .flatMap(row -> whyNot(run.verb(), item, row, own))
                    .ifPresent(why -> refused.put(item, List.of(why)));
        }
        return refused;
    }

    private Optional<Message> whyNot(Verb verb, BulkItem chosen, ItemRow now, Predicate<ItemRow> own) {
        ItemState state = now.lifecycle().state();
        if (!verb.mayLeadFrom(state)) {
            return Optional.of(Message.of("bulk.state-is", state));
        }
        if (chosen.version() != now.version()) {
            return Optional.of(Message.of("bulk.changed-since"));
        }
        return own.test(now) ? Optional.of(Message.of("bulk.own-item")) : Optional.empty();
    }

    private Map<BulkItem, List<Message>> notReady(
            BulkRun run, List<BulkItem> open, Map<BulkItem, List<Message>> refused) {
        Map<BulkItem, List<Message>> notReady = new LinkedHashMap<>();
        if (run.verb() == Verb.SEND || run.verb() == Verb.ACCEPT) {
            List<BulkItem> left = left(open, refused);
            Map<ItemId, List<Fault>> failing = readiness.failing(
                    left.stream().map(BulkItem::item).toList(),
                    connectors.capabilities().limits(run.type()));
            for (BulkItem item : left) {
                Optional.ofNullable(failing.get(item.item()))
                        .ifPresent(faults -> notReady.put(
                                item, faults.stream().map(Fault::message).toList()));
            }
        }
        return notReady;
    }

    private List<BulkPreview.Noted> noted(BulkRun run, List<BulkItem> left) {
        if (run.verb() != Verb.ACCEPT) {
            return List.of();
        }
        Map<ItemId, List<Warning>> warnings = readiness.warnings(
                left.stream().map(BulkItem::item).toList(),
                connectors.capabilities().limits(run.type()));
        return left.stream()
                .flatMap(item -> warnings.getOrDefault(item.item(), List.of()).stream()
                        .map(warning -> new BulkPreview.Noted(item, warning)))
                .toList();
    }

    private static List<BulkItem> left(List<BulkItem> open, Map<BulkItem, List<Message>> refused) {
        return open.stream().filter(item -> !refused.containsKey(item)).toList();
    }

    private static List<BulkPreview.Reason> reasons(Map<BulkItem, List<Message>> refused) {
        Map<Message, Long> counts = refused.values().stream()
                .flatMap(whys -> whys.stream().distinct())
                .collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(why -> new BulkPreview.Reason(why.getKey(), why.getValue().intValue()))
                .sorted(Comparator.comparingInt(BulkPreview.Reason::items).reversed())
                .toList();
    }

    private static List<Total> totals(Map<BulkItem, List<Message>> refused) {
        Map<String, List<Money>> amounts = refused.keySet().stream()
                .flatMap(item -> item.amount().stream())
                .collect(Collectors.groupingBy(
                        money -> money.currency().getCurrencyCode(), TreeMap::new, Collectors.toList()));
        return amounts.values().stream()
                .map(same -> new Total(Outcome.OPEN, same.stream().reduce(BulkPreviews::sum), same.size()))
                .toList();
    }

    private static Money sum(Money one, Money other) {
        return new Money(one.amount().add(other.amount()), one.currency());
    }
}
