package org.ledgergate.connectors.tryton.records;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The codes of the records in Tryton that every export needs.
 *
 * @param jobs Code of the analytic axis with an account for each job.
 * @param costCodes Code of the analytic axis with an account for each cost code.
 * @param product Code of the product on the lines of a commitment.
 * @param unit Name of the unit of an amount; its digits are the currency's decimals.
 * @param journal Code of the journal of supplier invoices.
 * @param retainageAccount Code of the account for retainage. Without it, an invoice with retainage is refused.
 */
public record TrytonCodes(
        @DefaultValue("JOBS") String jobs,
        @DefaultValue("COSTCODES") String costCodes,
        @DefaultValue("SUBCONTRACT") String product,
        @DefaultValue("Amount") String unit,
        @DefaultValue("EXP") String journal,
        @DefaultValue("") String retainageAccount) {}
