package org.ledgergate.items;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.ledgergate.access.Person;
import org.ledgergate.access.Role;
import org.ledgergate.items.content.Content;
import org.ledgergate.items.content.Field;
import org.ledgergate.items.content.Line;

/** Items as the tests need them, sent once and accepted, with vendors, jobs and cost codes that the sandbox has. */
public class TestItems {

    public static final Person PAULA = new Person("paula", "Paula", "paula@example.com", Set.of(Role.PROJECT_USER));

    private TestItems() {}

    public static Item job(String number) {
        return item(ItemType.JOB, Map.of(Field.NUMBER, number, Field.TITLE, "Job " + number), List.of());
    }

    public static Item commitment(String title) {
        return item(ItemType.COMMITMENT, money(Field.TITLE, title, Field.KIND, "subcontract"), lines());
    }

    public static Item changeOrder(String parent) {
        return item(
                ItemType.COMMITMENT_CHANGE_ORDER,
                money(Field.TITLE, "More of the same", Field.PARENT, parent),
                lines());
    }

    public static Item invoice(String parent, String date) {
        return item(ItemType.SUBCONTRACTOR_INVOICE, money(Field.PARENT, parent, Field.DATE, date), lines());
    }

    public static Item primeContractChangeOrder(String primeContract) {
        Map<Field, String> fields = money(Field.TITLE, "Helipad lights", Field.PRIME_CONTRACT, primeContract);
        fields.put(Field.DATE, "2026-11-20");
        fields.remove(Field.VENDOR);
        return item(ItemType.PRIME_CONTRACT_CHANGE_ORDER, fields, lines());
    }

    /** Returns the item with one field saying something else, or, when the text is empty, nothing. */
    public static Item with(Item item, Field field, String text) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        fields.putAll(item.content().fields());
        fields.put(field, text);
        fields.values().removeIf(String::isEmpty);
        return item.edited(new Content(fields, item.content().lines()), "paula");
    }

    public static Item with(Item item, Content content) {
        return item.edited(content, "paula");
    }

    /** Returns the item as it is after another send. */
    public static Item resent(Item item) {
        return item.with(item.lifecycle().sent(ItemState.EXPORTING, "paula", Instant.EPOCH));
    }

    public static Line line(String costCode, String amount) {
        return new Line(costCode, "Works", null, "", null, new BigDecimal(amount), new BigDecimal("0.00"));
    }

    private static List<Line> lines() {
        return List.of(line("03-3000", "1000.00"), line("05-1200", "250.50"));
    }

    private static Map<Field, String> money(Field first, String firstText, Field second, String secondText) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        fields.put(Field.NUMBER, "SC-001");
        fields.put(Field.STATUS, "approved");
        fields.put(Field.PROJECT, "J-2041");
        fields.put(Field.VENDOR, "V-1001");
        fields.put(Field.CURRENCY, "USD");
        fields.put(Field.AMOUNT, "1250.50");
        fields.put(first, firstText);
        fields.put(second, secondText);
        return fields;
    }

    private static Item item(ItemType type, Map<Field, String> fields, List<Line> lines) {
        return new Item(
                new ItemId(UUID.randomUUID()),
                type,
                new Source("test", UUID.randomUUID().toString()),
                new Content(fields, lines),
                Lifecycle.NEW.sent(ItemState.EXPORTING, "paula", Instant.EPOCH),
                "paula",
                Instant.EPOCH,
                1);
    }
}
