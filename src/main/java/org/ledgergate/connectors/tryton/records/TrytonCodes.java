package org.ledgergate.connectors.tryton.records;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The codes of the records in Tryton that every export needs.
 *
 * @param jobs the analytic axis with an account for each job
 * @param costCodes the analytic axis with an account for each cost code
 * @param product what a line of a commitment orders
 * @param unit the unit of an amount; its digits are the currency's decimals
 * @param journal where supplier invoices are posted
 * @param retainageAccount the account that holds what is withheld from subcontractors; without it an invoice with
 *     retainage is refused
 */
public record TrytonCodes(
        @DefaultValue("JOBS") String jobs,
        @DefaultValue("COSTCODES") String costCodes,
        @DefaultValue("SUBCONTRACT") String product,
        @DefaultValue("Amount") String unit,
        @DefaultValue("EXP") String journal,
        @DefaultValue("") String retainageAccount) {}
