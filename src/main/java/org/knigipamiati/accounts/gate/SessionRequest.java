package org.knigipamiati.accounts.gate;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** A request that came with a session cookie. */
final class SessionRequest extends BaseAuthenticationRequest {

    private final String token;

    SessionRequest(String token) {
        this.token = token;
    }

    String token() {
        return token;
    }
}
