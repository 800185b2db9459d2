package org.ledgergate.connectors.tryton.rpc;

/** What a method does to Tryton. */
enum RpcEffect {
    /** It only reads, so it may be repeated. */
    READ,
    /** It changes something, so it is repeated only if it certainly changed nothing. */
    WRITE
}
