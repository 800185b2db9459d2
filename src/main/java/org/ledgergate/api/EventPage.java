package org.ledgergate.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of the log as the contract writes it. */
@JsonInclude(Include.NON_NULL)
record EventPage(List<EventJson> events, @Nullable Long next) {}
