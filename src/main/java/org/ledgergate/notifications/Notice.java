package org.ledgergate.notifications;

import java.time.Instant;

/**
 * News for one person.
 *
 * @param recipient a person's id
 * @param attempts how often it has been taken from the queue
 */
record Notice(NoticeContent news, String recipient, Instant queuedAt, int attempts) {}
