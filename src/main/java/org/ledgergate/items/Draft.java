package org.ledgergate.items;

import java.util.List;
import java.util.Map;

/** What somebody wants an item to say, all of it text that nobody has checked yet. */
public record Draft(ItemType type, Source source, Map<Field, String> fields, List<Map<LineField, String>> lines) {}
