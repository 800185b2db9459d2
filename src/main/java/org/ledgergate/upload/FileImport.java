package org.ledgergate.upload;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.ledgergate.access.Access;
import org.ledgergate.access.Person;
import org.ledgergate.items.Item;
import org.ledgergate.items.Items;
import org.ledgergate.messages.Message;
import org.ledgergate.process.SendToErp;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a file of items in: all of them in one transaction, or none. Source: R32. */
@Component
public class FileImport {

    /** More than this is for several files. */
    public static final int MOST_ITEMS = 2_000;

    /** The largest file, in bytes. */
    public static final int MOST_BYTES = 8 << 20;

    private final ItemBodies bodies;
    private final Items items;
    private final SendToErp sendToErp;
    private final Access access;
    private final TransactionTemplate transaction;

    FileImport(
            ItemBodies bodies,
            Items items,
            SendToErp sendToErp,
            Access access,
            PlatformTransactionManager transactions) {
        this.bodies = bodies;
        this.items = items;
        this.sendToErp = sendToErp;
        this.access = access;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Returns what importing a file would do. It is imported and taken back: no second set of rules could say it as truly.
     *
     * @throws InvalidFile with every fault
     * @throws org.ledgergate.access.NotAllowed unless a project user asks
     */
    public List<ImportedItem> check(Person by, byte[] file, FileKind kind) {
        return check(by, FileText.of(file), kind);
    }

    List<ImportedItem> check(Person by, String text, FileKind kind) {
        return within(true, by, text, kind, item -> true);
    }

    /**
     * Creates what is new, and corrects what differs from the file.
     *
     * @throws InvalidFile with every fault; then nothing was changed
     * @throws org.ledgergate.access.NotAllowed unless a project user asks
     * @throws org.springframework.dao.ConcurrencyFailureException if somebody else is at work on the same items; it can be repeated
     */
    public List<ImportedItem> run(Person by, byte[] file, FileKind kind) {
        return run(by, FileText.of(file), kind, item -> true);
    }

    /** @param asSeen whether an item that would be updated is still as the person saw it */
    List<ImportedItem> run(Person by, String text, FileKind kind, Predicate<Item> asSeen) {
        return within(false, by, text, kind, asSeen);
    }

    private List<ImportedItem> within(
            boolean takenBack, Person by, String text, FileKind kind, Predicate<Item> asSeen) {
        access.requireProjectUser(by);
        return Objects.requireNonNull(transaction.execute(status -> {
            if (takenBack) {
                status.setRollbackOnly();
            }
            return new ImportRun(by, bodies, items, sendToErp, asSeen).run(text, kind);
        }));
    }

    /** @throws InvalidFile if no further item may come */
    static void requireRoom(int items, long line) {
        if (items >= MOST_ITEMS) {
            throw InvalidFile.at(line, "too-many", Message.of("upload.too-many-items", MOST_ITEMS));
        }
    }
}
