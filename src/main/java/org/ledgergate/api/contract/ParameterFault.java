package org.ledgergate.api.contract;

/** One thing that is wrong with a query: the parameter, the broken rule, and what to do in words. */
public record ParameterFault(String parameter, String code, String message) {}
