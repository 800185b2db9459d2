package org.ledgergate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.ledgergate.access.People;
import org.ledgergate.access.Person;
import org.ledgergate.connectors.Connectors;
import org.ledgergate.connectors.Imports;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemId;
import org.ledgergate.items.ItemType;
import org.ledgergate.items.Items;
import org.ledgergate.items.Source;
import org.ledgergate.items.content.Field;
import org.ledgergate.items.content.LineField;
import org.ledgergate.items.drafts.Draft;
import org.ledgergate.process.SendToErp;
import org.ledgergate.records.ErpRecords;
import org.ledgergate.records.RecordKind;
import org.springframework.context.ApplicationContext;

/** A building site to test on: items in every state, and the background jobs run by name. */
public final class Site {

    public static final String PROJECT = "J-2041";
    public static final String VENDOR = "V-1001";

    private final ApplicationContext context;

    public Site(ApplicationContext context) {
        this.context = context;
        ErpRecords records = context.getBean(ErpRecords.class);
        var imports = (Imports) context.getBean(Connectors.class).connected();
        for (RecordKind kind : RecordKind.values()) {
            if (records.all(kind).isEmpty()) {
                records.take(kind, imports.fetch(kind));
            }
        }
    }

    public SendToErp sendToErp() {
        return context.getBean(SendToErp.class);
    }

    public Items items() {
        return context.getBean(Items.class);
    }

    public Person person(String id) {
        return context.getBean(People.class).find(id).orElseThrow();
    }

    public Item reload(Item item) {
        return items().get(item.id());
    }

    /** Returns a commitment that may be sent, created by paula. */
    public Item aReadyCommitment(String title) {
        return aReadyCommitment(title, "1250.00");
    }

    public Item aReadyCommitment(String title, String amount) {
        return sendToErp().create(person("paula"), commitment(title, amount));
    }

    public Item aSentCommitment(String title) {
        return aSentCommitment(title, "1250.00");
    }

    public Item aSentCommitment(String title, String amount) {
        return sendToErp().send(person("paula"), aReadyCommitment(title, amount).id());
    }

    public Item anAcceptedCommitment(String title) {
        return sendToErp().accept(person("anna"), aSentCommitment(title).id(), Map.of());
    }

    public Item aSyncedCommitment() {
        Item accepted = anAcceptedCommitment("Concrete works");
        run(accepted, "Task_ExportItem");
        return reload(accepted);
    }

    /** Returns an accepted change order of a commitment; the end of its title may ask the sandbox for trouble. */
    public Item anAcceptedChildOf(Item commitment, String amount, String trouble) {
        Draft draft = with(
                childOf(commitment, ItemType.COMMITMENT_CHANGE_ORDER, amount), Field.TITLE, "More of it " + trouble);
        Item sent = sendToErp()
                .send(
                        person("paula"),
                        sendToErp().create(person("paula"), draft).id());
        return sendToErp().accept(person("anna"), sent.id(), Map.of());
    }

    public static Draft commitment(String title, String amount) {
        String number = "SC-" + UUID.randomUUID().toString().substring(0, 8);
        return commitment(new Source("test", number), number, title, amount);
    }

    public static Draft commitment(Source source, String number, String title, String amount) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        fields.put(Field.NUMBER, number);
        fields.put(Field.TITLE, title);
        fields.put(Field.KIND, "subcontract");
        fields.put(Field.STATUS, "approved");
        fields.put(Field.PROJECT, PROJECT);
        fields.put(Field.VENDOR, VENDOR);
        fields.put(Field.CURRENCY, "USD");
        fields.put(Field.AMOUNT, amount);
        return new Draft(ItemType.COMMITMENT, source, fields, List.of(line(amount)));
    }

    public static Draft childOf(Item commitment, ItemType type, String amount) {
        String number = "N-" + UUID.randomUUID().toString().substring(0, 8);
        Map<Field, String> fields = new EnumMap<>(Field.class);
        fields.put(Field.NUMBER, number);
        fields.put(Field.TITLE, "More of it");
        fields.put(Field.STATUS, "approved");
        fields.put(Field.PROJECT, commitment.text(Field.PROJECT));
        fields.put(Field.PARENT, commitment.text(Field.NUMBER));
        fields.put(Field.CURRENCY, "USD");
        fields.put(Field.AMOUNT, amount);
        fields.put(Field.DATE, "2026-11-02");
        return new Draft(type, new Source("test", number), fields, List.of(line(amount)));
    }

    public static Map<LineField, String> line(String amount) {
        Map<LineField, String> line = new EnumMap<>(LineField.class);
        line.put(LineField.COST_CODE, "03-3000");
        line.put(LineField.DESCRIPTION, "Cast-in-place concrete");
        line.put(LineField.AMOUNT, new BigDecimal(amount).toPlainString());
        return line;
    }

    /** Returns the same draft with one field changed. */
    public static Draft with(Draft draft, Field field, String value) {
        Map<Field, String> fields = new EnumMap<>(draft.fields());
        fields.put(field, value);
        return new Draft(draft.type(), draft.source(), fields, new ArrayList<>(draft.lines()));
    }

    /** Returns the draft that would create an item as it is now. */
    public static Draft draftOf(Item item) {
        List<Map<LineField, String>> lines = item.content().lines().stream()
                .map(line -> {
                    Map<LineField, String> texts = new EnumMap<>(LineField.class);
                    for (LineField field : LineField.values()) {
                        texts.put(field, line.text(field));
                    }
                    return texts;
                })
                .toList();
        return new Draft(item.type(), item.source(), item.content().fields(), lines);
    }

    /** Runs the job that waits before or at an element of the item's process, timers included; fails if none does. */
    public void run(Item item, String element) {
        Job job = management()
                .createJobQuery()
                .processInstanceId(instance(item.id()))
                .activityId(element)
                .singleResult();
        management().executeJob(job.getId());
    }

    /** Returns the item's open task at an element of its process. */
    public Task task(Item item, String element) {
        return context.getBean(TaskService.class)
                .createTaskQuery()
                .processInstanceBusinessKey(item.id().toString())
                .taskDefinitionKey(element)
                .singleResult();
    }

    /** Deletes the process of an item, as somebody may who reaches the engine. */
    public void deleteProcess(Item item) {
        RuntimeService runtime = context.getBean(RuntimeService.class);
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(item.id().toString())
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "by hand"));
    }

    private String instance(ItemId id) {
        return context.getBean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(id.toString())
                .singleResult()
                .getId();
    }

    private ManagementService management() {
        return context.getBean(ManagementService.class);
    }
}
