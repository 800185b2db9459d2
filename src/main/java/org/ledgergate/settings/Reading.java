package org.ledgergate.settings;

import java.time.ZoneId;
import java.util.Locale;

/** How a person reads what is sent to them: in which language, with which country's numbers and dates, at what time. */
public record Reading(Locale language, ZoneId zone) {}
