package org.ledgergate.connectors.tryton;

import org.ledgergate.connectors.ChangeMode;
import org.ledgergate.connectors.http.Secret;
import org.ledgergate.connectors.tryton.records.TrytonCodes;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the company's Tryton is, and what things are called there.
 *
 * @param connection names the connection in every export key, so it never changes
 * @param url without the database, as https://tryton.example.com
 * @param database the name of the Tryton database
 * @param user signs in to Tryton; needs the groups named in the documentation
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
        @DefaultValue @NestedConfigurationProperty TrytonCodes codes) {}
