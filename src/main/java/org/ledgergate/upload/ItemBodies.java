package org.ledgergate.upload;

import com.fasterxml.jackson.databind.JsonNode;
import org.ledgergate.items.InvalidItem;
import org.ledgergate.items.drafts.Draft;

/** Reads an item's body as the API takes it, so that a file and the API say the same of the same item. */
public interface ItemBodies {

    /** @throws InvalidItem if the text is no JSON; the fault says where and why */
    JsonNode parse(String text);

    /** @throws InvalidItem with every fault, if the body breaks the contract */
    Draft draft(JsonNode body);
}
