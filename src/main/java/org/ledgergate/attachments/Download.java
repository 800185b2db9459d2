package org.ledgergate.attachments;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** An attachment with its content, on its way to somebody's disk. */
public record Download(Attachment attachment, byte[] content) {

    /** Returns what every response with the content says, so that no browser shows it, guesses at it or runs it. */
    public HttpHeaders headers() {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.parseMediaType(attachment.type().mediaType()));
        headers.setContentDisposition(ContentDisposition.attachment()
                .filename(attachment.name(), StandardCharsets.UTF_8)
                .build());
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Content-Security-Policy", "sandbox");
        return headers;
    }
}
