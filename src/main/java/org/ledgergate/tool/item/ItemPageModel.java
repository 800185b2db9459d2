package org.ledgergate.tool.item;

import java.util.Map;
import org.ledgergate.access.Person;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemId;
import org.ledgergate.items.Items;
import org.ledgergate.tool.Links;
import org.ledgergate.tool.PageFrames;
import org.ledgergate.tool.TypedFields;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** An item's page as a whole, as each of its forms comes back to it. */
@Component
class ItemPageModel {

    private final Items items;
    private final ItemViews views;
    private final AttachmentBoxes attachments;
    private final ListNeighbors neighbors;
    private final PageFrames frames;

    ItemPageModel(
            Items items, ItemViews views, AttachmentBoxes attachments, ListNeighbors neighbors, PageFrames frames) {
        this.items = items;
        this.views = views;
        this.attachments = attachments;
        this.neighbors = neighbors;
        this.frames = frames;
    }

    /**
     * @param typed what was typed into a form that was refused; of a page that is opened nothing but {@code in}, what the address of the
     *     list says that it is opened from
     */
    String show(ItemId id, Person person, Map<String, String> typed, Model model) {
        Item item = items.get(id);
        model.addAttribute("frame", frames.around(person, Links.items(item.type())));
        model.addAttribute("view", views.of(person, item));
        model.addAttribute("attachments", attachments.of(person, id));
        model.addAttribute("position", neighbors.of(typed.getOrDefault("in", ""), person, item));
        model.addAttribute("typed", typed);
        model.addAttribute("wrote", TypedFields.wrote(typed));
        return "tool/item";
    }
}
