package org.ledgergate.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ledgergate.access.Access;
import org.ledgergate.access.Person;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.ItemType;
import org.ledgergate.worklist.ItemPage;
import org.ledgergate.worklist.ItemQuery;
import org.ledgergate.worklist.ItemSearch;
import org.ledgergate.worklist.WorkList;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of items, page by page. */
@RestController
@RequestMapping(path = "/api/v1/items", produces = MediaType.APPLICATION_JSON_VALUE)
class WorkListController {

    private final WorkList workList;
    private final Access access;

    WorkListController(WorkList workList, Access access) {
        this.workList = workList;
        this.access = access;
    }

    @GetMapping
    ObjectNode listItems(
            Person person,
            @RequestParam Optional<String> type,
            @RequestParam(defaultValue = "") List<String> state,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam Map<String, String> parts) {
        access.requireReader(person);
        ItemPage page = workList.list(new ItemQuery(
                type.flatMap(ItemType::ofCode).orElse(null),
                state.stream()
                        .map(code -> JsonCodes.constant(ItemState.class, code))
                        .collect(Collectors.toSet()),
                ItemSearch.of(parts),
                limit));
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode rows = json.putArray("items");
        page.rows().forEach(row -> rows.add(ItemJson.of(row)));
        page.next().ifPresent(next -> json.put("next", next.text()));
        return json;
    }
}
