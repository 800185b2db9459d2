package org.ledgergate.items;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.ledgergate.TestDatabase;
import org.ledgergate.TestTransactions;
import org.ledgergate.items.drafts.DraftResolver;
import org.ledgergate.items.rules.Candidates;
import org.ledgergate.items.rules.Limits;
import org.ledgergate.items.rules.Readiness;
import org.ledgergate.items.tables.ItemTable;
import org.ledgergate.items.tables.ManyItemsTable;
import org.ledgergate.items.tables.RevisionTable;
import org.ledgergate.records.ErpRecord;
import org.ledgergate.records.ErpRecords;
import org.ledgergate.records.RecordKind;
import org.ledgergate.records.TestRecords;
import org.ledgergate.worklist.TestWorkList;
import org.ledgergate.worklist.WorkList;
import org.springframework.context.ApplicationEventPublisher;

/** A company's items over a database of their own, with a few vendors, jobs and cost codes. */
public class Company {

    public final TestTransactions database;
    public final ErpRecords records;
    final ItemTable table;
    public final Items items;
    public final Revisions revisions;
    public final Readiness readiness;
    public final WorkList workList;
    public final List<Object> facts = new ArrayList<>();

    public Company(TestDatabase kind, Clock clock) {
        database = new TestTransactions(kind.fresh());
        records = TestRecords.in(database);
        table = new ItemTable(database.jdbc(), database.batches());
        revisions = new Revisions(new RevisionTable(database.jdbc()));
        ApplicationEventPublisher publisher = facts::add;
        ManyItemsTable many = new ManyItemsTable(database.jdbc());
        Candidates candidates = new Candidates(many, records);
        readiness = new Readiness(many, candidates);
        items = database.around(new Items(
                table, revisions, new DraftResolver(many, records), candidates, new ItemFacts(publisher, clock)));
        workList = TestWorkList.of(database, clock);
        knows(RecordKind.JOB, "J-2041");
        knows(RecordKind.VENDOR, "V-1001", "V-1002");
        knows(RecordKind.COST_CODE, "03-3000", "05-1200");
        knows(RecordKind.PRIME_CONTRACT, "PC-2041");
    }

    /** Returns every send rule that fails for an item with an ERP of these limits. */
    public List<Fault> check(Item item, Limits limits) {
        return readiness.failing(item, limits);
    }

    /** From now on the ERP has these records of a kind, and no others. */
    public void knows(RecordKind kind, String... codes) {
        records.take(
                kind,
                List.of(codes).stream()
                        .map(code -> new ErpRecord(kind, code, "Name of " + code, true))
                        .toList());
    }

    /** From now on there is this item, as it is. */
    public void has(Item item) {
        table.insert(item, Optional.empty());
    }

    /** From now on the item stands there, however it came. */
    public void changes(Item item, ItemState state) {
        database.jdbc()
                .sql("update item set state = :state where id = :id")
                .param("state", state.name())
                .param("id", item.id().toString())
                .update();
    }

    public <T> T together(Supplier<T> work) {
        return database.together().execute(transaction -> work.get());
    }
}
