package org.ledgergate.tool.company;

import java.util.List;
import java.util.stream.Collectors;
import org.ledgergate.access.GridRight;
import org.ledgergate.access.Person;
import org.ledgergate.access.Role;
import org.ledgergate.tool.Links;
import org.ledgergate.tool.PageText;

/**
 * Somebody's rights in words.
 *
 * @param summary whether they subscribe to the daily summary
 */
record PersonView(Person person, boolean summary, PageText words) {

    public String href() {
        return Links.person(person.id());
    }

    /** Whether they send items, which a right on the tool is not needed for. */
    public boolean projectUser() {
        return person.has(Role.PROJECT_USER);
    }

    public String push() {
        if (person.accountingApprover()) {
            return words.text("people.yes");
        }
        return person.has(Role.ACCOUNTING_APPROVER) ? words.text("people.push.not") : "";
    }

    public String exports() {
        return half(GridRight.Direction.EXPORT);
    }

    public String imports() {
        return half(GridRight.Direction.IMPORT);
    }

    /** Returns a half of the grid: all of it, none of it, or what is left out; empty for whoever has no use for it. */
    private String half(GridRight.Direction direction) {
        if (!person.accountingApprover()) {
            return "";
        }
        List<GridRight> withheld =
                direction.boxes().stream().filter(person.withheld()::contains).toList();
        if (withheld.isEmpty()) {
            return words.text("people.boxes.all");
        }
        return withheld.size() == direction.boxes().size()
                ? words.text("people.boxes.none")
                : words.text(
                        "people.boxes.but",
                        withheld.stream()
                                .map(box -> words.text("box." + box.code()))
                                .collect(Collectors.joining(", ")));
    }
}
