package org.ledgergate.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ledgergate.faults.Api.Answer;

/** How the items stand in Ledgergate, read as anybody could read it. */
final class Books {

    private static final String ITEMS = "/api/v1/items";

    private final Api anna;

    Books(Ledgergate ledgergate) {
        this.anna = ledgergate.api("anna");
    }

    /** @param reason what is said about where it stands; empty if nothing is */
    record Row(String id, String state, String erpId, String reason) {

        boolean synced() {
            return state.equals("synced");
        }
    }

    List<Row> all() {
        return list("");
    }

    /** Returns the items that are not in the ERP as far as Ledgergate knows. */
    List<Row> open() {
        return list("&state=not-sent&state=sent&state=waiting&state=exporting&state=failed&state=rejected"
                + "&state=retrieved&state=unlinked&state=void");
    }

    /** Returns whether a person may try the item's export again, so that somebody's next step is the only one left. */
    boolean waitsForAPerson(Row row) {
        Answer item = ok(anna.get(ITEMS + "/" + row.id()));
        for (JsonNode action : item.json().path("actions")) {
            if (action.path("action").asText().equals("retry")
                    && action.path("allowed").asBoolean()) {
                return true;
            }
        }
        return false;
    }

    void retry(Row row) {
        ok(anna.post(ITEMS + "/" + row.id() + "/retry", ""));
    }

    private List<Row> list(String filter) {
        List<Row> rows = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = ok(anna.get(ITEMS + "?limit=200" + filter + after)).json();
            page.path("items")
                    .forEach(item -> rows.add(new Row(
                            item.path("id").asText(),
                            item.path("state").asText(),
                            item.path("erpId").asText(),
                            item.path("message").asText())));
            after = page.has("next") ? "&after=" + page.path("next").asText() : "";
        } while (!after.isEmpty());
        return rows;
    }

    private static Answer ok(Optional<Answer> answer) {
        return answer.filter(given -> given.status() == 200)
                .orElseThrow(() -> new AssertionError("Ledgergate answered " + answer));
    }
}
