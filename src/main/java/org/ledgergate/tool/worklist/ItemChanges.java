package org.ledgergate.tool.worklist;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ledgergate.access.Access;
import org.ledgergate.access.People;
import org.ledgergate.access.Person;
import org.ledgergate.items.ItemId;
import org.ledgergate.items.ItemRow;
import org.ledgergate.items.Standing;
import org.ledgergate.items.WorkList;
import org.ledgergate.tool.Mark;
import org.ledgergate.tool.Reader;
import org.ledgergate.tool.Refusal;
import org.springframework.context.ApplicationListener;
import org.springframework.context.MessageSource;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.http.MediaType;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells open pages which of the items that they show have moved on, as server-sent events {@code moved}: where the item stands, who
 * answered it, and when. Source: R24. All open pages together cost one query a second.
 */
@Controller
class ItemChanges implements ApplicationListener<ContextClosedEvent> {

    private static final int MOST_ON_A_PAGE = 200;

    private final WorkList workList;
    private final People people;
    private final Access access;
    private final MessageSource texts;
    private final OpenLines<OpenPage> lines = new OpenLines<>();

    ItemChanges(WorkList workList, People people, Access access, MessageSource texts) {
        this.workList = workList;
        this.people = people;
        this.access = access;
        this.texts = texts;
    }

    /**
     * What a page shows, and how its reader reads.
     *
     * @param seen the version of each item
     */
    private record OpenPage(Map<ItemId, Long> seen, Locale locale, ZoneId zone) {}

    /**
     * An item that moved on.
     *
     * @param words where it stands now, who answered it, and when, in the reader's language
     */
    record Moved(String id, String words) {}

    /** @param shown each item's id and version, with a colon between */
    @GetMapping(path = "/erp/changes", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter follow(@RequestParam("item") List<String> shown, Person person) throws IOException {
        access.requireReader(person);
        Map<ItemId, Long> seen = new ConcurrentHashMap<>();
        shown.stream().limit(MOST_ON_A_PAGE).forEach(item -> put(item, seen));
        return lines.open(new OpenPage(seen, Reader.locale(), Reader.zone()));
    }

    private static void put(String shown, Map<ItemId, Long> seen) {
        String[] parts = shown.split(":", 2);
        try {
            seen.put(ItemId.of(parts[0]), Long.valueOf(parts[parts.length - 1]));
        } catch (NumberFormatException noVersion) {
            throw new Refusal.PageNotFound();
        }
    }

    @Scheduled(fixedDelay = 1000)
    void tell() {
        Set<ItemId> watched = lines.shown().stream()
                .flatMap(shown -> shown.seen().keySet().stream())
                .collect(Collectors.toSet());
        Map<ItemId, ItemRow> rows =
                workList.rows(watched).stream().collect(Collectors.toMap(ItemRow::id, Function.identity()));
        lines.tellEach((shown, page) -> tell(shown, rows, page));
    }

    private boolean tell(OpenPage shown, Map<ItemId, ItemRow> rows, SseEmitter page) throws IOException {
        for (Map.Entry<ItemId, Long> item : shown.seen().entrySet()) {
            ItemRow row = rows.get(item.getKey());
            if (row != null && row.version() != item.getValue()) {
                item.setValue(row.version());
                page.send(SseEmitter.event().name("moved").data(moved(row, shown), MediaType.APPLICATION_JSON));
            }
        }
        return true;
    }

    private Moved moved(ItemRow row, OpenPage to) {
        Standing standing = row.standing();
        String who = standing.answeredBy();
        Instant at = standing.answeredAt();
        String state = texts.getMessage("state." + Mark.of(standing.state()).key(), null, to.locale());
        Object[] about = {state, people.find(who).map(Person::name).orElse(who), at == null ? "" : time(at, to)};
        return new Moved(
                row.id().toString(),
                texts.getMessage(at == null ? "item.moved" : "item.moved.answered", about, to.locale()));
    }

    private static String time(Instant at, OpenPage page) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(page.locale())
                .format(at.atZone(page.zone()));
    }

    @Override
    public void onApplicationEvent(ContextClosedEvent stop) {
        lines.hangUp();
    }
}
