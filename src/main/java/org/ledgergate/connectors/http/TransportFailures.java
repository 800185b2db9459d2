package org.ledgergate.connectors.http;

import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import javax.net.ssl.SSLHandshakeException;

/** What a failure of the HTTP client says about the request: never sent, or uncertain. */
class TransportFailures {

    private TransportFailures() {}

    static CallFailed of(Throwable failure) {
        if (failure instanceof HttpConnectTimeoutException) {
            return CallFailed.notExecuted("The ERP cannot be reached: no connection in time.");
        }
        if (failure instanceof ConnectException || failure instanceof UnresolvedAddressException) {
            return CallFailed.notExecuted("The ERP cannot be reached: the connection is refused.");
        }
        if (failure instanceof SSLHandshakeException) {
            return CallFailed.notExecuted("The ERP cannot be reached safely: " + words(failure));
        }
        return CallFailed.uncertain("The ERP's answer was lost: " + words(failure));
    }

    private static String words(Throwable failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}
