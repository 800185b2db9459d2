package org.ledgergate.tool.company;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ledgergate.access.GridRight;
import org.ledgergate.access.Rights;
import org.ledgergate.access.ToolPermission;
import org.ledgergate.items.Fault;
import org.ledgergate.items.InvalidItem;
import org.ledgergate.messages.Message;
import org.springframework.util.MultiValueMap;

/** A person's rights as a form sends them: what is not ticked is not sent. */
class RightsForm {

    private final MultiValueMap<String, String> typed;

    RightsForm(MultiValueMap<String, String> typed) {
        this.typed = typed;
    }

    /** Returns the version of the rights that the form showed; empty if it says none. */
    String seen() {
        return Optional.ofNullable(typed.getFirst("seen")).orElse("");
    }

    /** @throws InvalidItem with every fault */
    Rights rights() {
        List<Fault> faults = new ArrayList<>();
        Optional<ToolPermission> permission = Arrays.stream(ToolPermission.values())
                .filter(one -> one.name().equals(typed.getFirst("toolPermission")))
                .findFirst();
        if (permission.isEmpty()) {
            faults.add(new Fault("/toolPermission", "malformed", Message.of("people.choose-role")));
        }
        Set<GridRight> boxes = EnumSet.noneOf(GridRight.class);
        for (String code : typed.getOrDefault("box", List.of())) {
            GridRight.ofCode(code)
                    .ifPresentOrElse(
                            boxes::add,
                            () -> faults.add(new Fault("/boxes", "malformed", Message.of("people.box-unknown", code))));
        }
        if (!faults.isEmpty()) {
            throw new InvalidItem(faults);
        }
        return new Rights(permission.orElseThrow(), typed.containsKey("push"), boxes);
    }
}
