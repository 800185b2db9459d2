package org.ledgergate.items.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ledgergate.items.Fault;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemRow;
import org.ledgergate.items.content.Field;
import org.ledgergate.messages.Message;
import org.ledgergate.records.KnownRecords;

/**
 * An item with all that its send rules look at.
 *
 * @param parent the commitment that it belongs to; empty for a type without parent
 * @param job the job of ours that its project is; empty while nobody created one, or the ERP's own is used
 * @param sameNumber the other invoices of its vendor with its number, as far as they count against it
 */
public record Candidate(
        Item item,
        Optional<Item> parent,
        Optional<Item> job,
        KnownRecords records,
        List<ItemRow> sameNumber,
        Limits limits) {

    /** Returns every way in which it fails a rule of its type. */
    public List<Fault> failing() {
        return failing(item.type().sendRules());
    }

    /** Returns why it can no longer go with its commitment: that one is void, or says something else. Source: R39. */
    List<Fault> apart() {
        return item.type().parent().isPresent() ? failing(SendRule.OF_THE_PARENT) : List.of();
    }

    private List<Fault> failing(Set<SendRule> rules) {
        return rules.stream().flatMap(rule -> rule.failing(this).stream()).toList();
    }

    /** Returns what is worth a look although no rule fails. Source: R51. */
    List<Warning> warnings() {
        return limits.numbersUniqueForVendor()
                ? List.of()
                : sameNumber.stream()
                        .map(other -> new Warning(
                                "same-invoice-number",
                                Message.of(
                                        "item.same-invoice-warning",
                                        vendor(),
                                        other.text(Field.NUMBER),
                                        other.text(Field.PARENT),
                                        other.lifecycle().state()),
                                other.id()))
                        .toList();
    }

    /** Returns the code of its vendor, or else of its commitment's; empty if neither has one. */
    String vendor() {
        String own = item.text(Field.VENDOR);
        return own.isEmpty() ? parent.map(above -> above.text(Field.VENDOR)).orElse("") : own;
    }
}
