package org.ledgergate.api.contract;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** Reads a request's body, and not one byte more than allowed. */
public class BodyBytes {

    private BodyBytes() {}

    /**
     * What is declared too large is not read at all; what is not declared, only as far as the limit.
     *
     * @param limit in bytes
     * @throws BodyTooLarge if there are more
     */
    public static byte[] read(HttpServletRequest request, int limit) throws IOException {
        if (request.getContentLengthLong() > limit) {
            throw new BodyTooLarge(limit);
        }
        byte[] bytes = request.getInputStream().readNBytes(limit + 1);
        if (bytes.length > limit) {
            throw new BodyTooLarge(limit);
        }
        return bytes;
    }
}
