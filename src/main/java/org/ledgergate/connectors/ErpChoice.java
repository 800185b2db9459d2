package org.ledgergate.connectors;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ledgergate.access.Access;
import org.ledgergate.access.Person;
import org.ledgergate.items.Fault;
import org.ledgergate.items.InvalidItem;
import org.ledgergate.items.ItemState;
import org.ledgergate.messages.Message;
import org.ledgergate.worklist.WorkList;
import org.springframework.stereotype.Component;

/**
 * Which of the connected ERPs items go to: chosen while none is on its way, and never again once an export was begun. Source: R10,
 * because only the ERP that it was begun to can tell what became of it.
 */
@Component
public class ErpChoice {

    /** Where the ERP of then has been asked about, and nothing will be asked again before the export. */
    private static final Set<ItemState> ON_THEIR_WAY =
            EnumSet.of(ItemState.SENT, ItemState.WAITING, ItemState.EXPORTING, ItemState.FAILED);

    private final Connectors connectors;
    private final Changeover changeover;
    private final WorkList workList;
    private final Access access;

    ErpChoice(Connectors connectors, Changeover changeover, WorkList workList, Access access) {
        this.connectors = connectors;
        this.changeover = changeover;
        this.workList = workList;
        this.access = access;
    }

    /** Returns the ERP that items go to. */
    public Capabilities present() {
        return connectors.capabilities();
    }

    /** Returns all that are connected, in the order in which they are set. */
    public List<Capabilities> connected() {
        return connectors.all().values().stream().map(Connector::capabilities).toList();
    }

    /** Returns why no other ERP can be chosen, for ever or for now; empty if one can. */
    public Optional<Message> whyFixed() {
        String erp = present().label();
        if (connectors.attempted()) {
            return Optional.of(Changeover.stays(erp));
        }
        return workList.anyIn(ON_THEIR_WAY)
                ? Optional.of(Message.of("erp.stays-items-under-way", erp))
                : Optional.empty();
    }

    /**
     * Lets items go to another ERP, if that one gives a sign of life. What the present one told of its vendors, jobs and cost
     * codes is forgotten.
     *
     * @return whether that is another one than before
     * @throws org.ledgergate.access.NotAllowed unless the person is an ERP administrator
     * @throws InvalidItem if there is no such connection
     * @throws ErpInUse with why it is the present one
     * @throws ErpUnavailable with what is wrong with the wanted one
     */
    public boolean choose(Person by, String connection) {
        access.requireAdmin(by);
        Connector wanted = connectors.all().get(connection);
        if (wanted == null) {
            throw new InvalidItem(List.of(
                    new Fault("/connection", "unknown-connection", Message.of("erp.not-connected", connection))));
        }
        if (present().connection().equals(connection)) {
            return false;
        }
        whyFixed().ifPresent(why -> {
            throw new ErpInUse(why);
        });
        wanted.probe();
        changeover.step(by, present().label(), wanted.capabilities());
        return true;
    }

    /**
     * Sees to it at a start that there is an ERP that items go to: the one that was, or else the first that is set.
     *
     * @return why Ledgergate must not start: exports were begun to an ERP that is not connected any more
     */
    public Optional<Message> settle() {
        Optional<String> inUse = connectors.inUse();
        if (inUse.isEmpty()) {
            connectors.begin();
        }
        Optional<String> lost = inUse.filter(connection -> !connectors.all().containsKey(connection));
        if (lost.isPresent() && connectors.attempted()) {
            return Optional.of(Message.of(
                    "erp.lost",
                    lost.get(),
                    Message.list(List.copyOf(connectors.all().keySet()))));
        }
        lost.ifPresent(connection -> changeover.step(
                Person.LEDGERGATE, connection, connectors.first().capabilities()));
        return Optional.empty();
    }
}
