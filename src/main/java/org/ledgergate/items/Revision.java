package org.ledgergate.items;

import java.time.Instant;
import org.ledgergate.items.content.Content;

/**
 * What an item said when it was sent, frozen.
 *
 * @param number counts from 1
 * @param hash SHA-256 of the content, in hexadecimal
 */
public record Revision(int number, Instant sentAt, String sender, Content content, String hash) {}
