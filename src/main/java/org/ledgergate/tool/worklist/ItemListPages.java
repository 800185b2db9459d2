package org.ledgergate.tool.worklist;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.ledgergate.access.People;
import org.ledgergate.access.Person;
import org.ledgergate.access.Role;
import org.ledgergate.items.ItemType;
import org.ledgergate.messages.Refused;
import org.ledgergate.tool.Links;
import org.ledgergate.tool.ListRow;
import org.ledgergate.tool.PageFrames;
import org.ledgergate.tool.PageText;
import org.ledgergate.tool.Refusal;
import org.ledgergate.worklist.Cursor;
import org.ledgergate.worklist.ItemPage;
import org.ledgergate.worklist.WorkList;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The lists of items, one subtab a type, one view a state. */
@Controller
class ItemListPages {

    private final WorkList workList;
    private final ListBars bars;
    private final People people;
    private final PageFrames frames;
    private final PageText words;

    ItemListPages(WorkList workList, ListBars bars, People people, PageFrames frames, PageText words) {
        this.workList = workList;
        this.bars = bars;
        this.people = people;
        this.frames = frames;
        this.words = words;
    }

    @GetMapping("/erp/{segment}")
    String list(
            @PathVariable String segment,
            @RequestParam MultiValueMap<String, String> parts,
            Person person,
            HttpServletResponse response,
            Model model) {
        ItemType type = Links.itemsType(segment).orElseThrow(Refusal.PageNotFound::new);
        model.addAttribute("frame", frames.around(person, Links.items(type)));
        model.addAttribute("typed", parts.toSingleValueMap());
        model.addAttribute("senders", people.having(Role.PROJECT_USER));
        model.addAttribute("mayCreate", person.has(Role.PROJECT_USER));
        ListAddress address;
        try {
            address = ListAddress.of(parts, person);
            model.addAttribute("list", list(type, address));
        } catch (Refused invalid) {
            Refusal.of(invalid).show(response, model);
            address = ListAddress.of(without(invalid, parts), person);
            model.addAttribute("list", list(type, address, List.of(), Optional.empty()));
        }
        model.addAttribute("senderName", words.person(address.search().filter().sender()));
        model.addAttribute("bar", bars.of(person, type, address.view()));
        return "tool/items";
    }

    private static MultiValueMap<String, String> without(Refused invalid, MultiValueMap<String, String> parts) {
        MultiValueMap<String, String> understood = new LinkedMultiValueMap<>(parts);
        invalid.faults().forEach(fault -> understood.remove(fault.pointer()));
        return understood;
    }

    private ItemList list(ItemType type, ListAddress address) {
        ItemPage page = workList.list(address.query(type));
        return list(
                type,
                address,
                page.rows().stream().map(row -> ListRow.of(row, words)).toList(),
                page.next());
    }

    private ItemList list(ItemType type, ListAddress address, List<ListRow> rows, Optional<Cursor> next) {
        return new ItemList(type, address, ItemList.views(address.view(), workList.counts(type)), rows, next);
    }
}
