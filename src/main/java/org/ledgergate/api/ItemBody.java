package org.ledgergate.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ledgergate.api.contract.Body;
import org.ledgergate.api.contract.Contract;
import org.ledgergate.api.contract.MalformedBody;
import org.ledgergate.api.contract.StrictJson;
import org.ledgergate.items.Fault;
import org.ledgergate.items.InvalidItem;
import org.ledgergate.items.Item;
import org.ledgergate.items.drafts.Draft;
import org.ledgergate.items.drafts.Drafts;
import org.ledgergate.messages.Message;
import org.ledgergate.upload.ItemBodies;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Turns bodies into drafts. A body that breaks the contract is held against the rules for items all the same, so that one
 * answer names every fault.
 */
@Component
class ItemBody implements ItemBodies {

    private final Drafts drafts;
    private final Contract contract;

    ItemBody(Drafts drafts, @Lazy Contract contract) {
        this.drafts = drafts;
        this.contract = contract;
    }

    @Override
    public JsonNode parse(String text) {
        try {
            return StrictJson.readLine(text);
        } catch (MalformedBody malformed) {
            throw new InvalidItem(List.of(new Fault("", "malformed", malformed.message())));
        }
    }

    @Override
    public Draft draft(JsonNode body) {
        return newItem(contract.held("createItem", body, Message.of("json.the-line")));
    }

    /** @throws InvalidItem with every fault, if the body breaks the contract */
    Draft newItem(Body body) {
        Optional<Draft> draft = DraftJson.read(body.json());
        if (!body.faults().isEmpty()) {
            throw new InvalidItem(all(body.faults(), draft.map(drafts::faults).orElse(List.of())));
        }
        return draft.orElseThrow();
    }

    /** @throws InvalidItem with every fault, if the body breaks the contract */
    Draft correction(Item item, Body body) {
        Draft draft = DraftJson.read(item, body.json());
        if (!body.faults().isEmpty()) {
            throw new InvalidItem(all(body.faults(), drafts.faults(item, draft)));
        }
        return draft;
    }

    /** One fault for each place: what cannot be read is not judged, otherwise the rule for items says it better. */
    private static List<Fault> all(List<Fault> contract, List<Fault> rules) {
        List<Fault> all = new ArrayList<>(contract.stream()
                .filter(fault -> unreadable(fault) || rules.stream().noneMatch(rule -> at(fault, rule)))
                .toList());
        rules.stream()
                .filter(rule -> contract.stream()
                        .filter(ItemBody::unreadable)
                        .noneMatch(fault -> at(fault, rule) || rule.pointer().startsWith(fault.pointer() + "/")))
                .forEach(all::add);
        return all;
    }

    private static boolean unreadable(Fault fault) {
        return List.of("wrong-type", "unknown-field", "required").contains(fault.code());
    }

    private static boolean at(Fault one, Fault other) {
        return one.pointer().equals(other.pointer());
    }
}
