package org.ledgergate.api;

/** One thing that is wrong with a query: the parameter, the broken rule, and what to do in words. */
record ParameterFault(String parameter, String code, String message) {}
