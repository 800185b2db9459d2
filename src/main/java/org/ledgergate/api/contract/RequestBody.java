package org.ledgergate.api.contract;

import com.networknt.schema.Schema;

/** A request body as the contract has it. */
record RequestBody(boolean required, Schema schema) {}
