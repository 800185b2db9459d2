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
 * @param connection Name of this connection. It is part of every export key, so never change it.
 * @param url Address of the Tryton server, without the database: https://tryton.example.com.
 * @param database Name of the Tryton database.
 * @param user User in Tryton, with the groups that the connector's documentation names.
 * @param password Password in Tryton. Empty if a file is named.
 * @param passwordFile File that contains only the password.
 * @param changeMode What a commitment change order becomes in Tryton.
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
