package org.ledgergate.items.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemId;
import org.ledgergate.items.ItemRow;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.ItemType;
import org.ledgergate.items.content.Content;
import org.ledgergate.items.content.Field;
import org.ledgergate.items.tables.ManyItemsTable;
import org.ledgergate.items.tables.NumberKey;
import org.ledgergate.records.ErpRecords;
import org.ledgergate.records.Identifier;
import org.ledgergate.records.KnownRecords;
import org.ledgergate.records.RecordKind;
import org.ledgergate.records.RecordStage;
import org.springframework.stereotype.Component;

/** Gathers what the send rules look at, for one item or for some hundreds with the same few questions to the database. */
@Component
public class Candidates {

    private final ManyItemsTable items;
    private final ErpRecords records;

    public Candidates(ManyItemsTable items, ErpRecords records) {
        this.items = items;
        this.records = records;
    }

    public Candidate of(Item item, Limits limits) {
        return of(List.of(item), limits).get(0);
    }

    /** @param some at most some hundreds */
    public List<Candidate> of(List<Item> some, Limits limits) {
        Map<ItemId, Item> parents = parents(some);
        KnownRecords known = records.known(NamedRecords.named(Stream.concat(
                        some.stream().map(Item::content),
                        parents.values().stream()
                                .map(parent -> new Content(parent.content().fields(), List.of())))
                .toList()));
        Map<String, Item> jobs = jobs(some, known);
        List<Candidate> alone = some.stream()
                .map(item -> new Candidate(
                        item,
                        Optional.ofNullable(parents.get(item.id())),
                        Optional.ofNullable(jobs.get(jobKey(item))),
                        known,
                        List.of(),
                        limits))
                .toList();
        List<VendorInvoice> invoices = invoices(alone);
        return alone.stream().map(candidate -> among(invoices, candidate)).toList();
    }

    /** Returns the commitment that an item is bound to; empty for a type without parent. */
    public Optional<Item> parent(Item item) {
        return Optional.ofNullable(parents(List.of(item)).get(item.id()));
    }

    /** Returns the item of ours that has to be in the ERP before this one, and is not: its commitment, or its job. Source: R12. */
    Optional<Item> awaited(Item item) {
        Optional<Item> before = item.type().parent().isPresent() ? parent(item) : jobBefore(item);
        return before.filter(other -> other.state() != ItemState.SYNCED);
    }

    private Optional<Item> jobBefore(Item item) {
        return records.find(RecordKind.JOB, item.text(Field.PROJECT)).isPresent() ? Optional.empty() : job(item);
    }

    /** Returns the job of ours that is an item's project; empty while nobody created it here. */
    public Optional<Item> job(Item item) {
        return item.text(Field.PROJECT).isEmpty()
                ? Optional.empty()
                : items.ofNumbers(Set.of(jobKey(item))).stream().findFirst();
    }

    private Map<ItemId, Item> parents(List<Item> some) {
        Set<ItemId> children = some.stream()
                .filter(item -> item.type().parent().isPresent())
                .map(Item::id)
                .collect(Collectors.toSet());
        return items.parents(children);
    }

    /** What the ERP has and lets items use needs no job of ours. */
    private Map<String, Item> jobs(List<Item> some, KnownRecords known) {
        Set<String> keys = some.stream()
                .filter(item -> !item.text(Field.PROJECT).isEmpty())
                .filter(item -> known.find(RecordKind.JOB, item.text(Field.PROJECT))
                        .filter(job -> job.stage() != RecordStage.READY)
                        .isEmpty())
                .map(Candidates::jobKey)
                .collect(Collectors.toSet());
        return items.ofNumbers(keys).stream()
                .collect(Collectors.toMap(
                        job -> NumberKey.of(ItemType.JOB, "", job.text(Field.NUMBER)), Function.identity()));
    }

    private static String jobKey(Item item) {
        return NumberKey.of(ItemType.JOB, "", item.text(Field.PROJECT));
    }

    private List<VendorInvoice> invoices(List<Candidate> candidates) {
        List<Candidate> invoices = candidates.stream()
                .filter(candidate -> candidate.item().type() == ItemType.SUBCONTRACTOR_INVOICE)
                .toList();
        return items.invoices(
                invoices.stream()
                        .map(candidate -> Identifier.key(candidate.item().text(Field.NUMBER)))
                        .collect(Collectors.toSet()),
                invoices.stream().map(Candidate::vendor).collect(Collectors.toSet()));
    }

    private static Candidate among(List<VendorInvoice> invoices, Candidate candidate) {
        List<ItemRow> same = invoices.stream()
                .filter(other -> other.countsAgainst(candidate))
                .map(VendorInvoice::row)
                .toList();
        return same.isEmpty()
                ? candidate
                : new Candidate(
                        candidate.item(),
                        candidate.parent(),
                        candidate.job(),
                        candidate.records(),
                        same,
                        candidate.limits());
    }
}
