package org.ledgergate.connectors.http;

/** Sends calls with an access token, which is renewed once if the ERP does not accept it any more. */
public class OAuthClient implements HttpSender {

    private final HttpSender http;
    private final AccessTokens tokens;

    public OAuthClient(HttpSender http, AccessTokens tokens) {
        this.http = http;
        this.tokens = tokens;
    }

    /** @throws CallFailed that the call was not executed, if the ERP accepts no token of ours: somebody has to sign in again */
    @Override
    public HttpReply send(Call call, Deadline deadline) {
        Secret token = tokens.current(deadline);
        HttpReply reply = http.send(signed(call, token), deadline);
        if (reply.status() != HttpReply.UNAUTHORIZED) {
            return reply;
        }
        HttpReply again = http.send(signed(call, tokens.inPlaceOf(token, deadline)), deadline);
        if (again.status() == HttpReply.UNAUTHORIZED) {
            throw CallFailed.notExecuted("The ERP does not accept the access token that it has just given.");
        }
        return again;
    }

    @Override
    public String follow(String path, String link) {
        return http.follow(path, link);
    }

    private static Call signed(Call call, Secret token) {
        return call.with("Authorization", "Bearer " + token.spelledOut());
    }
}
