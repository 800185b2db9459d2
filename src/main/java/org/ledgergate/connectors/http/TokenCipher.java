package org.ledgergate.connectors.http;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.ledgergate.storage.Sha256;
import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.security.crypto.encrypt.TextEncryptor;

/** Encrypts what is stored of a sign-in (AES-256 in GCM), so that a copy of the database signs nobody in. */
class TokenCipher {

    private final TextEncryptor encryptor;

    /** @param connection whose tokens these are; no other one can decrypt them */
    TokenCipher(Secret key, String connection) {
        String salt = HexFormat.of().formatHex(connection.getBytes(StandardCharsets.UTF_8));
        this.encryptor = Encryptors.delux(key.spelledOut(), salt);
    }

    /** Returns what tells a secret from another one and does not give it away. */
    static String fingerprint(Secret secret) {
        return Sha256.of(secret.spelledOut().getBytes(StandardCharsets.UTF_8));
    }

    String encrypted(Secret secret) {
        return encryptor.encrypt(secret.spelledOut());
    }

    /** @throws CallFailed if it was encrypted with another key */
    Secret decrypted(String stored) {
        try {
            return new Secret(encryptor.decrypt(stored));
        } catch (IllegalStateException | IllegalArgumentException otherKey) {
            throw CallFailed.notExecuted(
                    "The stored sign-in was encrypted with another ledgergate.connectors.oauth.key. Set that one again, or"
                            + " sign in again and set a new refresh token.");
        }
    }
}
