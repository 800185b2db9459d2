package org.ledgergate.api.problems;

import org.ledgergate.messages.Coded;
import org.springframework.http.HttpStatus;

/** Every kind of problem that the API answers; its name and status are stable for machines. */
public enum ProblemType {
    MALFORMED_BODY(HttpStatus.BAD_REQUEST, "The body is no JSON"),
    INVALID_PARAMETER(HttpStatus.BAD_REQUEST, "A query parameter is not understood"),
    BAD_REQUEST(HttpStatus.BAD_REQUEST, "The request is not understood"),
    NOT_SIGNED_IN(HttpStatus.UNAUTHORIZED, "Nobody is signed in"),
    NOT_ALLOWED(HttpStatus.FORBIDDEN, "Not allowed"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such thing"),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "The address does not take this method"),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "Only JSON is spoken here"),
    WRONG_STATE(HttpStatus.CONFLICT, "The present state does not allow it"),
    SOURCE_TAKEN(HttpStatus.CONFLICT, "The source has already sent other content"),
    CHANGED_MEANWHILE(HttpStatus.CONFLICT, "Somebody else changed it at the same moment"),
    ERP_STAYS(HttpStatus.CONFLICT, "No other ERP can be chosen"),
    BODY_TOO_LARGE(HttpStatus.PAYLOAD_TOO_LARGE, "The body is too large"),
    NOT_JSON(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The body is not declared as JSON"),
    NO_ITEM_FILE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The body is not declared as a file of items"),
    NOT_MULTIPART(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The body is not declared as a form with a file"),
    INVALID_BODY(HttpStatus.UNPROCESSABLE_ENTITY, "The body does not hold"),
    ITEM_NOT_READY(HttpStatus.UNPROCESSABLE_ENTITY, "The item may not be sent yet"),
    ERP_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "The ERP cannot be asked now"),
    CONTENT_LOST(HttpStatus.INTERNAL_SERVER_ERROR, "A file is missing or damaged here"),
    UNEXPECTED(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong here");

    private final HttpStatus status;
    private final String title;

    ProblemType(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    public String uri() {
        return "urn:ledgergate:problem:" + Coded.of(this);
    }

    HttpStatus status() {
        return status;
    }

    String title() {
        return title;
    }
}
