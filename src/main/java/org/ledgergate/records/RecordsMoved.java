package org.ledgergate.records;

import java.util.List;
import org.ledgergate.access.Person;

/** A fact: somebody added, archived or restored records of the ERP, all from the same stage. */
public record RecordsMoved(RecordKind kind, RecordStage from, RecordStage to, List<String> codes, Person by) {}
