package org.ledgergate.settings;

import org.ledgergate.access.Person;

/** A fact: an administrator changed a setting from one value to another. */
public record SettingChanged(Setting setting, String from, String to, Person by) {}
