package org.ledgergate.bulk;

import org.ledgergate.items.Money;

/**
 * What the items of one currency come to.
 *
 * @param items how many they are
 */
public record Total(Money sum, int items) {}
