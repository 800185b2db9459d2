package org.ledgergate.connectors.filedrop.documents;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_23.AllowanceChargeType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_23.InvoiceLineType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_23.MonetaryTotalType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_23.AllowanceChargeReasonType;
import oasis.names.specification.ubl.schema.xsd.invoice_23.InvoiceType;
import org.ledgergate.items.content.Field;
import org.ledgergate.items.content.Line;

/** A subcontractor invoice as an invoice. What is retained is an allowance, so that what is payable now comes out. */
class UblInvoices {

    /** UNTDID 1001: commercial invoice; also for one below zero. */
    private static final String COMMERCIAL_INVOICE = "380";

    private UblInvoices() {}

    static InvoiceType invoice(UblParts parts) {
        InvoiceType invoice = new InvoiceType();
        invoice.setCustomizationID(UblParts.CUSTOMIZATION);
        invoice.setID(parts.text(Field.NUMBER));
        invoice.setUUID(parts.key());
        parts.date().ifPresent(invoice::setIssueDate);
        invoice.setInvoiceTypeCode(COMMERCIAL_INVOICE);
        invoice.setNote(parts.notes());
        invoice.setDocumentCurrencyCode(parts.text(Field.CURRENCY));
        invoice.setAccountingCost(parts.text(Field.PROJECT));
        invoice.setOrderReference(parts.commitment());
        invoice.setAccountingSupplierParty(parts.vendor());
        invoice.setAccountingCustomerParty(parts.us());
        BigDecimal retainage = parts.item().content().retainage();
        if (retainage.signum() != 0) {
            invoice.addAllowanceCharge(retained(parts, retainage));
        }
        invoice.setLegalMonetaryTotal(total(parts, retainage));
        invoice.setInvoiceLine(lines(parts));
        return invoice;
    }

    private static AllowanceChargeType retained(UblParts parts, BigDecimal retainage) {
        AllowanceChargeType allowance = new AllowanceChargeType();
        allowance.setChargeIndicator(false);
        allowance.addAllowanceChargeReason(new AllowanceChargeReasonType("Retainage"));
        parts.inCurrency(allowance.setAmount(retainage));
        return allowance;
    }

    private static MonetaryTotalType total(UblParts parts, BigDecimal retainage) {
        MonetaryTotalType total = new MonetaryTotalType();
        parts.inCurrency(total.setLineExtensionAmount(parts.total()));
        if (retainage.signum() != 0) {
            parts.inCurrency(total.setAllowanceTotalAmount(retainage));
        }
        parts.inCurrency(total.setPayableAmount(parts.total().subtract(retainage)));
        return total;
    }

    /** An invoice without lines has one for the whole, because UBL knows none without. */
    private static List<InvoiceLineType> lines(UblParts parts) {
        List<Line> lines = parts.lines().isEmpty()
                ? List.of(new Line("", "Whole invoice", null, "", null, parts.total(), BigDecimal.ZERO))
                : parts.lines();
        List<InvoiceLineType> invoiceLines = new ArrayList<>();
        for (Line line : lines) {
            invoiceLines.add(line(parts, line, invoiceLines.size() + 1));
        }
        return invoiceLines;
    }

    private static InvoiceLineType line(UblParts parts, Line line, int position) {
        InvoiceLineType invoiceLine = new InvoiceLineType();
        invoiceLine.setID(Integer.toString(position));
        if (line.quantity() != null) {
            invoiceLine.setInvoicedQuantity(line.quantity());
        }
        parts.inCurrency(invoiceLine.setLineExtensionAmount(line.amount()));
        if (!line.costCode().isEmpty()) {
            invoiceLine.setAccountingCost(line.costCode());
        }
        parts.price(line).ifPresent(invoiceLine::setPrice);
        invoiceLine.setItem(parts.work(line));
        return invoiceLine;
    }
}
