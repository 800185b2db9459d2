package org.ledgergate.connectors.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemType;
import org.ledgergate.items.content.Field;
import org.ledgergate.items.content.Line;
import org.springframework.stereotype.Component;

/** The reasons for which the sandbox refuses to book, in its own words. */
@Component
class SandboxObjections {

    private final SandboxTable table;

    SandboxObjections(SandboxTable table) {
        this.table = table;
    }

    /** Returns everything that speaks against the posting; empty if nothing does. */
    List<String> to(Posting posting, String firstOpenMonth) {
        List<String> objections = new ArrayList<>();
        Item item = posting.item();
        if (item.type() == ItemType.JOB) {
            if (table.hasJob(item.text(Field.NUMBER))) {
                objections.add("Job " + item.text(Field.NUMBER) + " exists already.");
            }
            return objections;
        }
        if (!table.hasJob(item.text(Field.PROJECT))) {
            objections.add("Job " + item.text(Field.PROJECT) + " does not exist.");
        }
        if (item.type() == ItemType.PRIME_CONTRACT_CHANGE_ORDER) {
            addPrimeContract(objections, item.text(Field.PRIME_CONTRACT));
        } else {
            addVendor(objections, item.text(Field.VENDOR));
        }
        addCostCodes(objections, item.content().lines());
        addParent(objections, posting);
        if (!posting.month().isEmpty() && posting.month().compareTo(firstOpenMonth) < 0) {
            objections.add("Period " + posting.month() + " is closed; the first open one is " + firstOpenMonth + ".");
        }
        return objections;
    }

    private void addPrimeContract(List<String> objections, String code) {
        if (!table.hasPrimeContract(code)) {
            objections.add("Prime contract " + code + " does not exist.");
        }
    }

    private void addVendor(List<String> objections, String vendor) {
        table.vendorBlocked(vendor)
                .ifPresentOrElse(
                        blocked -> {
                            if (blocked) {
                                objections.add("Vendor " + vendor + " is blocked.");
                            }
                        },
                        () -> objections.add("Vendor " + vendor + " does not exist."));
    }

    private void addCostCodes(List<String> objections, List<Line> lines) {
        Set<String> unknown = table.unknownCostCodes(lines.stream()
                .map(Line::costCode)
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toSet()));
        unknown.stream().sorted().forEach(code -> objections.add("Cost code " + code + " does not exist."));
    }

    private void addParent(List<String> objections, Posting posting) {
        if (posting.item().type().parent().isPresent() && !hasParent(posting)) {
            objections.add("Commitment " + posting.request().parent().erpId() + " does not exist.");
        }
    }

    private boolean hasParent(Posting posting) {
        return posting.parent().filter(id -> table.has(ItemType.COMMITMENT, id)).isPresent();
    }
}
