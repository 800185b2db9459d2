package org.ledgergate.api;

import com.networknt.schema.Schema;

/** A request body as the contract has it. */
record RequestBody(boolean required, Schema schema) {}
