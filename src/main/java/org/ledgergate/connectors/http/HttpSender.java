package org.ledgergate.connectors.http;

/** Sends calls to one ERP. */
public interface HttpSender {

    /**
     * Returns what the ERP replied, whatever its status.
     *
     * @throws CallFailed if there is no reply, or the server was too busy for one
     */
    HttpReply send(Call call, Deadline deadline);

    /**
     * Returns the path below the ERP's address that a link leads to.
     *
     * @param path of the call whose reply has the link
     * @param link absolute, relative to the path, or a query alone, as {@code ?page=2}
     * @throws CallFailed if it leads to anywhere else
     */
    String follow(String path, String link);
}
