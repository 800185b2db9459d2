package org.ledgergate.notifications.transport;

import jakarta.mail.internet.InternetAddress;
import java.time.Instant;

/**
 * A mail as it will be read.
 *
 * @param messageId the same whenever the same mail is tried again
 * @param date when the first of its notices was queued
 */
public record Letter(String messageId, Instant date, InternetAddress to, String subject, String text, String html) {}
