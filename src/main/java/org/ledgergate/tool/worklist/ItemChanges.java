package org.ledgergate.tool.worklist;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ledgergate.access.Access;
import org.ledgergate.access.Person;
import org.ledgergate.eventlog.EventLog;
import org.ledgergate.eventlog.LogEntry;
import org.ledgergate.items.ItemId;
import org.ledgergate.items.ItemRow;
import org.ledgergate.tool.ReaderLocale;
import org.ledgergate.tool.Refusal;
import org.ledgergate.worklist.WorkList;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.http.MediaType;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells open pages what was done elsewhere to the items that they show, as server-sent events. {@code moved} says where an item stands, who
 * answered it, and when; {@code file}, on an item's page, what was attached or removed. Source: R24. All open pages together cost
 * one query a second, and those of items a second one.
 */
@Controller
class ItemChanges implements ApplicationListener<ContextClosedEvent> {

    private static final int MOST_ON_A_PAGE = 200;

    private final WorkList workList;
    private final EventLog log;
    private final Access access;
    private final ChangeTexts words;
    private final SseConnections<OpenPage> connections = new SseConnections<>();

    ItemChanges(WorkList workList, EventLog log, Access access, ChangeTexts words) {
        this.workList = workList;
        this.log = log;
        this.access = access;
        this.words = words;
    }

    /**
     * What a page shows to whom.
     *
     * @param seen the version of each item
     * @param filesKnown up to where in the log it knows of files; the greatest number for a page that shows none
     */
    private record OpenPage(Map<ItemId, Long> seen, AtomicLong filesKnown, ChangeTexts.Audience reader) {

        boolean showsFiles() {
            return filesKnown.get() < Long.MAX_VALUE;
        }
    }

    /**
     * An item that moved on.
     *
     * @param words where it stands now, who answered it, and when, in the reader's language
     */
    record Moved(String id, String words) {}

    /**
     * A file that was attached or removed.
     *
     * @param position where the log says so
     * @param words who did what to which file, and when, in the reader's language
     */
    record FileChange(long position, String words) {}

    /** What the log says of files behind a position. */
    private record News(long after, List<LogEntry> files) {}

    /**
     * @param shown each item's id and version, with a colon between
     * @param files up to where in the log an item's page knows of files; null for a list
     */
    @GetMapping(path = "/erp/changes", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter follow(
            @RequestParam("item") List<String> shown,
            @RequestParam(required = false) @Nullable Long files,
            Person person)
            throws IOException {
        access.requireReader(person);
        Map<ItemId, Long> seen = new ConcurrentHashMap<>();
        shown.stream().limit(MOST_ON_A_PAGE).forEach(item -> put(item, seen));
        AtomicLong known = new AtomicLong(Objects.requireNonNullElse(files, Long.MAX_VALUE));
        return connections.open(
                person.id(),
                new OpenPage(
                        seen,
                        known,
                        new ChangeTexts.Audience(person.id(), ReaderLocale.locale(), ReaderLocale.zone())));
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
        Map<ItemId, ItemRow> rows = workList.rows(items(connections.shown())).stream()
                .collect(Collectors.toMap(ItemRow::id, Function.identity()));
        News news =
                news(connections.shown().stream().filter(OpenPage::showsFiles).toList());
        connections.sendEach((shown, page) -> {
            tell(shown, rows, page);
            tell(shown, news, page);
            return true;
        });
    }

    @Scheduled(fixedDelay = SseConnections.HEARTBEAT_MILLISECONDS)
    void heartbeat() {
        connections.heartbeat();
    }

    private News news(List<OpenPage> pages) {
        long after =
                pages.stream().mapToLong(page -> page.filesKnown().get()).min().orElse(Long.MAX_VALUE);
        return new News(after, log.attachments(items(pages), after));
    }

    private static Set<ItemId> items(List<OpenPage> pages) {
        return pages.stream().flatMap(page -> page.seen().keySet().stream()).collect(Collectors.toSet());
    }

    private void tell(OpenPage shown, Map<ItemId, ItemRow> rows, SseEmitter page) throws IOException {
        for (Map.Entry<ItemId, Long> item : shown.seen().entrySet()) {
            ItemRow row = rows.get(item.getKey());
            if (row != null && row.version() != item.getValue()) {
                item.setValue(row.version());
                Moved moved = new Moved(row.id().toString(), words.moved(row, shown.reader()));
                page.send(SseEmitter.event().name("moved").data(moved, MediaType.APPLICATION_JSON));
            }
        }
    }

    /** A page that came since, and knows less than was asked for, is told the next time. */
    private void tell(OpenPage shown, News news, SseEmitter page) throws IOException {
        if (shown.filesKnown().get() < news.after()) {
            return;
        }
        for (LogEntry entry : news.files()) {
            if (entry.id() > shown.filesKnown().get() && shown.seen().containsKey(ItemId.of(entry.subject()))) {
                shown.filesKnown().set(entry.id());
                FileChange file = new FileChange(entry.id(), words.file(entry, shown.reader()));
                page.send(SseEmitter.event().name("file").data(file, MediaType.APPLICATION_JSON));
            }
        }
    }

    @Override
    public void onApplicationEvent(ContextClosedEvent stop) {
        connections.close();
    }
}
