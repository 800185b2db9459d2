package org.ledgergate.connectors.tryton;

import org.ledgergate.connectors.ChangeMode;
import org.ledgergate.connectors.http.Secret;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the company's Tryton is, and what things are called there.
 *
 * @param connection names the connection in every export key, so it never changes
 * @param url without the database, as https://tryton.example.com
 * @param password in clear; empty where a file is named
 * @param passwordFile a file with nothing but the password; empty if there is none
 * @param changeMode what a commitment change order becomes
 */
@ConfigurationProperties("ledgergate.connectors.tryton")
record TrytonSettings(
        @DefaultValue("tryton") String connection,
        @DefaultValue("") String url,
        @DefaultValue("") String database,
        @DefaultValue("") String user,
        @DefaultValue("") Secret password,
        @DefaultValue("") String passwordFile,
        @DefaultValue("AMEND") ChangeMode changeMode,
        @DefaultValue TrytonCodes codes) {

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
    record TrytonCodes(
            @DefaultValue("JOBS") String jobs,
            @DefaultValue("COSTCODES") String costCodes,
            @DefaultValue("SUBCONTRACT") String product,
            @DefaultValue("Amount") String unit,
            @DefaultValue("EXP") String journal,
            @DefaultValue("") String retainageAccount) {}
}
