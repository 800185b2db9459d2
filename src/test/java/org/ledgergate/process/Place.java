package org.ledgergate.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.ledgergate.Site;
import org.ledgergate.access.Person;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.ItemType;
import org.ledgergate.process.instances.SendToErpProcess;

/**
 * Where an item can stand, and what it offers there in the order of the table of verbs. Nothing leads to UNLINKED, which the
 * table treats like the other states with the project.
 */
enum Place {
    NOT_SENT(ItemState.NOT_SENT, Verb.SEND, Verb.CORRECT, Verb.VOID),
    SENT(ItemState.SENT, Verb.ACCEPT, Verb.REJECT, Verb.RETRIEVE),
    SENT_AND_HALTED(ItemState.SENT, Verb.RESUME, Verb.RETRIEVE),
    WAITING(ItemState.WAITING, Verb.RETRIEVE),
    WAITING_AND_HALTED(ItemState.WAITING, Verb.RESUME, Verb.RETRIEVE),
    EXPORTING(ItemState.EXPORTING),
    EXPORTING_AND_UNCERTAIN(ItemState.EXPORTING),
    EXPORTING_AND_STUCK(ItemState.EXPORTING, Verb.RETRY),
    EXPORTING_AND_HALTED(ItemState.EXPORTING, Verb.RESUME),
    FAILED(ItemState.FAILED, Verb.RETRY, Verb.REJECT),
    FAILED_WITH_A_QUESTION(ItemState.FAILED, Verb.CONFIRM, Verb.RETRY, Verb.REJECT),
    FAILED_AND_HALTED(ItemState.FAILED, Verb.RESUME),
    SYNCED(ItemState.SYNCED, Verb.CORRECT),
    REJECTED(ItemState.REJECTED, Verb.RESEND, Verb.CORRECT, Verb.VOID),
    RETRIEVED(ItemState.RETRIEVED, Verb.RESEND, Verb.CORRECT, Verb.VOID),
    VOID(ItemState.VOID);

    /** Where an item's process runs. */
    static final Set<Place> ON_ITS_WAY = EnumSet.of(SENT, WAITING, EXPORTING, EXPORTING_AND_UNCERTAIN, FAILED);

    private static final int FIRST_TRY_AND_FIVE_MORE = 6;

    final ItemState state;
    final List<Verb> offered;

    Place(ItemState state, Verb... offered) {
        this.state = state;
        this.offered = List.of(offered);
    }

    /** Brings an item to this place. */
    Item item(Site site) {
        Person paula = site.person("paula");
        SendToErp verbs = site.sendToErp();
        return switch (this) {
            case NOT_SENT -> site.aReadyCommitment("Not sent");
            case SENT -> site.aSentCommitment("Sent");
            case WAITING -> verbs.send(paula, childOfOneThatIsNotThereYet(site).id());
            case EXPORTING -> site.anAcceptedCommitment("Exporting");
            case EXPORTING_AND_UNCERTAIN -> exported(site, "Uncertain [timeout-after]");
            case EXPORTING_AND_STUCK -> stuck(site, "Stuck [down]");
            case FAILED -> exported(site, "Failed [once-refuse]");
            case FAILED_WITH_A_QUESTION -> exported(site, "Asked [confirm]");
            case SENT_AND_HALTED -> halted(site, SENT);
            case WAITING_AND_HALTED -> halted(site, WAITING);
            case EXPORTING_AND_HALTED -> halted(site, EXPORTING);
            case FAILED_AND_HALTED -> halted(site, FAILED);
            case SYNCED -> site.aSyncedCommitment();
            case REJECTED -> verbs.reject(site.person("anna"), SENT.item(site).id(), "No");
            case RETRIEVED -> verbs.retrieve(paula, SENT.item(site).id());
            case VOID -> verbs.markVoid(paula, NOT_SENT.item(site).id(), "");
        };
    }

    private static Item childOfOneThatIsNotThereYet(Site site) {
        Item commitment = site.anAcceptedCommitment("Not there yet");
        return site.sendToErp()
                .create(site.person("paula"), Site.childOf(commitment, ItemType.COMMITMENT_CHANGE_ORDER, "10.00"));
    }

    private static Item exported(Site site, String title) {
        Item accepted = site.anAcceptedCommitment(title);
        site.run(accepted, SendToErpProcess.EXPORT_ITEM);
        return site.reload(accepted);
    }

    private static Item stuck(Site site, String title) {
        Item accepted = site.anAcceptedCommitment(title);
        for (int attempt = 0; attempt < FIRST_TRY_AND_FIVE_MORE; attempt++) {
            assertThat(catchThrowable(() -> site.run(accepted, SendToErpProcess.EXPORT_ITEM)))
                    .isNotNull();
        }
        return site.reload(accepted);
    }

    private static Item halted(Site site, Place place) {
        Item item = place.item(site);
        site.deleteProcess(item);
        return item;
    }
}
