package org.ledgergate.items.drafts;

import java.util.List;
import java.util.Map;
import org.ledgergate.items.ItemType;
import org.ledgergate.items.Source;
import org.ledgergate.items.content.Field;
import org.ledgergate.items.content.LineField;

/** What somebody wants an item to say, all of it text that nobody has checked yet. */
public record Draft(ItemType type, Source source, Map<Field, String> fields, List<Map<LineField, String>> lines) {}
