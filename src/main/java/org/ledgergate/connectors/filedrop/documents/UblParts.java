package org.ledgergate.connectors.filedrop.documents;

import com.helger.xsds.ccts.cct.schemamodule.AmountType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_23.CustomerPartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_23.DocumentReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_23.ItemPropertyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_23.ItemType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_23.OrderReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_23.PartyIdentificationType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_23.PartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_23.PriceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_23.SupplierPartyType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_23.DocumentTypeType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_23.NoteType;
import org.ledgergate.connectors.ExportRequest;
import org.ledgergate.items.Item;
import org.ledgergate.items.content.Field;
import org.ledgergate.items.content.Line;
import org.ledgergate.items.content.LineField;

/** What an order, its change and an invoice have in common. */
class UblParts {

    /** Names the agreement that a document follows: src/docs/file-drop.md, in its first edition. */
    static final String CUSTOMIZATION = "urn:ledgergate:file-drop:1";

    private final ExportRequest request;
    private final String connection;

    UblParts(ExportRequest request, String connection) {
        this.request = request;
        this.connection = connection;
    }

    Item item() {
        return request.item();
    }

    String key() {
        return request.key().value();
    }

    String text(Field field) {
        return item().text(field);
    }

    List<Line> lines() {
        return item().content().lines();
    }

    BigDecimal total() {
        return new BigDecimal(text(Field.AMOUNT));
    }

    /** Returns the item's own date, or the day on which it was sent; empty if it was never sent. */
    Optional<LocalDate> date() {
        if (!text(Field.DATE).isEmpty()) {
            return Optional.of(LocalDate.parse(text(Field.DATE)));
        }
        Instant sentAt = item().lifecycle().sentAt();
        return Optional.ofNullable(sentAt)
                .map(instant -> instant.atZone(ZoneOffset.UTC).toLocalDate());
    }

    <T extends AmountType> void inCurrency(T amount) {
        amount.setCurrencyID(text(Field.CURRENCY));
    }

    /** Returns title, description and what the approver filled in. */
    List<NoteType> notes() {
        List<NoteType> notes = new ArrayList<>();
        for (Field field : List.of(Field.TITLE, Field.DESCRIPTION)) {
            if (!text(field).isEmpty()) {
                notes.add(new NoteType(text(field)));
            }
        }
        if (!text(Field.RETAINAGE_PERCENT).isEmpty()) {
            notes.add(new NoteType("retainagePercent=" + text(Field.RETAINAGE_PERCENT)));
        }
        request.extraFields().entrySet().stream()
                .filter(extra -> !extra.getValue().isEmpty())
                .sorted(Map.Entry.comparingByKey())
                .forEach(extra -> notes.add(new NoteType(extra.getKey() + "=" + extra.getValue())));
        return notes;
    }

    CustomerPartyType us() {
        CustomerPartyType customer = new CustomerPartyType();
        customer.setParty(party(connection));
        return customer;
    }

    SupplierPartyType vendor() {
        SupplierPartyType supplier = new SupplierPartyType();
        supplier.setParty(party(text(Field.VENDOR)));
        return supplier;
    }

    private static PartyType party(String id) {
        PartyIdentificationType identification = new PartyIdentificationType();
        identification.setID(id);
        PartyType party = new PartyType();
        party.addPartyIdentification(identification);
        return party;
    }

    /** Returns the commitment by our number, with the ERP's id beside it. */
    OrderReferenceType commitment() {
        DocumentReferenceType erp = new DocumentReferenceType();
        erp.setID(request.parent().erpId());
        erp.addDocumentType(new DocumentTypeType("erpId"));
        OrderReferenceType order = new OrderReferenceType();
        order.setID(text(Field.PARENT));
        order.setDocumentReference(erp);
        return order;
    }

    ItemType work(Line line) {
        ItemType work = new ItemType();
        work.setName(line.description().isEmpty() ? line.costCode() : line.description());
        addProperty(work, "unit", line.unit());
        addProperty(work, "retainage", line.text(LineField.RETAINAGE));
        return work;
    }

    private static void addProperty(ItemType work, String name, String value) {
        if (!value.isEmpty()) {
            ItemPropertyType property = new ItemPropertyType();
            property.setName(name);
            property.setValue(value);
            work.addAdditionalItemProperty(property);
        }
    }

    Optional<PriceType> price(Line line) {
        return Optional.ofNullable(line.unitPrice()).map(amount -> {
            PriceType price = new PriceType();
            inCurrency(price.setPriceAmount(amount));
            return price;
        });
    }
}
