package org.ledgergate.connectors.filedrop.documents;

import java.util.ArrayList;
import java.util.List;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_23.LineItemType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_23.MonetaryTotalType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_23.OrderLineType;
import oasis.names.specification.ubl.schema.xsd.order_23.OrderType;
import oasis.names.specification.ubl.schema.xsd.orderchange_23.OrderChangeType;
import org.ledgergate.items.content.Field;
import org.ledgergate.items.content.Line;

/** A commitment as an order, and a commitment change order as the change of one. */
class UblOrders {

    private UblOrders() {}

    static OrderType order(UblParts parts) {
        OrderType order = new OrderType();
        order.setCustomizationID(UblParts.CUSTOMIZATION);
        order.setID(parts.text(Field.NUMBER));
        order.setUUID(parts.key());
        parts.date().ifPresent(order::setIssueDate);
        order.setOrderTypeCode(parts.text(Field.KIND));
        order.setNote(parts.notes());
        order.setDocumentCurrencyCode(parts.text(Field.CURRENCY));
        order.setAccountingCost(parts.text(Field.PROJECT));
        order.setBuyerCustomerParty(parts.us());
        order.setSellerSupplierParty(parts.vendor());
        order.setAnticipatedMonetaryTotal(total(parts));
        order.setOrderLine(lines(parts));
        return order;
    }

    static OrderChangeType orderChange(UblParts parts) {
        OrderChangeType change = new OrderChangeType();
        change.setCustomizationID(UblParts.CUSTOMIZATION);
        change.setID(parts.text(Field.NUMBER));
        change.setUUID(parts.key());
        parts.date().ifPresent(change::setIssueDate);
        change.setSequenceNumberID(parts.text(Field.NUMBER));
        change.setNote(parts.notes());
        change.setDocumentCurrencyCode(parts.text(Field.CURRENCY));
        change.setAccountingCost(parts.text(Field.PROJECT));
        change.setOrderReference(parts.commitment());
        change.setBuyerCustomerParty(parts.us());
        change.setSellerSupplierParty(parts.vendor());
        change.setAnticipatedMonetaryTotal(total(parts));
        change.setOrderLine(lines(parts));
        return change;
    }

    private static MonetaryTotalType total(UblParts parts) {
        MonetaryTotalType total = new MonetaryTotalType();
        parts.inCurrency(total.setPayableAmount(parts.total()));
        return total;
    }

    private static List<OrderLineType> lines(UblParts parts) {
        List<OrderLineType> lines = new ArrayList<>();
        for (Line line : parts.lines()) {
            OrderLineType orderLine = new OrderLineType();
            orderLine.setLineItem(line(parts, line, lines.size() + 1));
            lines.add(orderLine);
        }
        return lines;
    }

    private static LineItemType line(UblParts parts, Line line, int position) {
        LineItemType lineItem = new LineItemType();
        lineItem.setID(Integer.toString(position));
        if (line.quantity() != null) {
            lineItem.setQuantity(line.quantity());
        }
        parts.inCurrency(lineItem.setLineExtensionAmount(line.amount()));
        if (!line.costCode().isEmpty()) {
            lineItem.setAccountingCost(line.costCode());
        }
        parts.price(line).ifPresent(lineItem::setPrice);
        lineItem.setItem(parts.work(line));
        return lineItem;
    }
}
