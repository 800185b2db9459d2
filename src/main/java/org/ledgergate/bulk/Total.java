package org.ledgergate.bulk;

import java.util.Optional;
import org.ledgergate.items.content.Money;

/**
 * What those of a run's items come to that share an outcome and a currency.
 *
 * @param sum empty for items without amounts
 * @param items how many they are
 */
public record Total(BulkItem.Outcome outcome, Optional<Money> sum, int items) {}
