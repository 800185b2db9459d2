package org.ledgergate.api.problems;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ledgergate.api.contract.BodyTooLarge;
import org.ledgergate.api.contract.InvalidQuery;
import org.ledgergate.api.contract.MalformedBody;
import org.ledgergate.api.contract.ParameterFault;
import org.ledgergate.connectors.ErpInUse;
import org.ledgergate.items.WrongState;
import org.ledgergate.items.drafts.SourceTaken;
import org.ledgergate.messages.Coded;
import org.ledgergate.messages.Flaw;
import org.ledgergate.messages.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Every exception under /api becomes a problem document, here and nowhere else. */
@Component
public class Problems implements HandlerExceptionResolver {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final ObjectMapper json;

    Problems(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception thrown) {
        if (!request.getRequestURI().startsWith("/api/")) {
            return null;
        }
        if (thrown instanceof ErrorResponse known) {
            known.getHeaders()
                    .getOrEmpty(HttpHeaders.ALLOW)
                    .forEach(methods -> response.setHeader(HttpHeaders.ALLOW, methods));
        }
        write(of(thrown), request.getRequestURI(), response);
        return new ModelAndView();
    }

    /** Returns what was refused before it came to a controller, and so without an exception of ours. */
    void write(int status, String instance, HttpServletResponse response) {
        write(ofStatus(status, () -> new IllegalStateException("Status " + status)), instance, response);
    }

    private static Problem of(Exception thrown) {
        String message = String.valueOf(thrown.getMessage());
        if (thrown instanceof NoItemFile) {
            return Problem.of(ProblemType.NO_ITEM_FILE, message);
        }
        if (thrown instanceof HttpMediaTypeNotSupportedException unsupported
                && unsupported.getSupportedMediaTypes().contains(MediaType.MULTIPART_FORM_DATA)) {
            return Problem.of(ProblemType.NOT_MULTIPART, "Send the file as the part file of multipart/form-data.");
        }
        if (thrown instanceof ErrorResponse known) {
            return ofStatus(known.getStatusCode().value(), () -> thrown);
        }
        if (thrown instanceof MultipartException) {
            return Problem.of(ProblemType.BAD_REQUEST, "The parts of the body cannot be told apart.");
        }
        if (thrown instanceof BodyTooLarge) {
            return Problem.of(ProblemType.BODY_TOO_LARGE, message);
        }
        if (thrown instanceof InvalidQuery invalid) {
            return Problem.withFaults(ProblemType.INVALID_PARAMETER, invalid.faults());
        }
        if (thrown instanceof AuthenticationException) {
            return Problem.of(ProblemType.NOT_SIGNED_IN, "Sign in with user name and password.");
        }
        if (thrown instanceof NotServed) {
            return Problem.of(ProblemType.NOT_FOUND, message);
        }
        if (thrown instanceof ConcurrencyFailureException || thrown instanceof DuplicateKeyException) {
            return Problem.of(
                    ProblemType.CHANGED_MEANWHILE, "Somebody else changed it at the same moment; read it again.");
        }
        return thrown instanceof Refused refused ? of(refused, message) : unexpected(thrown);
    }

    /** What the contract gives a type or a member of its own; every other refusal is known by its kind. */
    private static Problem of(Refused refused, String message) {
        if (refused instanceof WrongState wrong) {
            return Problem.of(ProblemType.WRONG_STATE, message, "state", Coded.of(wrong.state()));
        }
        if (refused instanceof SourceTaken taken) {
            return Problem.of(
                    ProblemType.SOURCE_TAKEN, message, "item", taken.existing().toString());
        }
        if (refused instanceof ErpInUse) {
            return Problem.of(ProblemType.ERP_STAYS, message);
        }
        if (refused instanceof MalformedBody) {
            return Problem.of(ProblemType.MALFORMED_BODY, message);
        }
        return refused.faults().isEmpty()
                ? Problem.of(type(refused.kind()), message)
                : withFaults(refused.kind(), refused.faults());
    }

    private static ProblemType type(Refused.Kind kind) {
        return switch (kind) {
            case NOT_FOUND -> ProblemType.NOT_FOUND;
            case FORBIDDEN -> ProblemType.NOT_ALLOWED;
            case CONFLICT -> ProblemType.WRONG_STATE;
            case OUTDATED -> ProblemType.CHANGED_MEANWHILE;
            case UNREADABLE -> ProblemType.BAD_REQUEST;
            case INVALID -> ProblemType.INVALID_BODY;
            case NOT_READY -> ProblemType.ITEM_NOT_READY;
            case UNAVAILABLE -> ProblemType.ERP_UNAVAILABLE;
            case LOST -> ProblemType.CONTENT_LOST;
        };
    }

    /** What cannot be read of a request, and has parts, is its query. */
    private static Problem withFaults(Refused.Kind kind, List<? extends Flaw> faults) {
        return kind == Refused.Kind.UNREADABLE
                ? Problem.withFaults(
                        ProblemType.INVALID_PARAMETER,
                        faults.stream()
                                .map(fault -> new ParameterFault(fault.pointer(), fault.code(), fault.message()))
                                .toList())
                : Problem.withFaults(type(kind), faults);
    }

    private static Problem ofStatus(int status, Supplier<Exception> thrown) {
        return switch (status) {
            case 400 -> Problem.of(ProblemType.BAD_REQUEST, "The address or its query is not understood.");
            case 404 -> Problem.of(ProblemType.NOT_FOUND, "Nothing is served at this address.");
            case 405 -> Problem.of(ProblemType.METHOD_NOT_ALLOWED, "The header Allow names the methods that it takes.");
            case 406 -> Problem.of(ProblemType.NOT_ACCEPTABLE, "Accept application/json.");
            case 413 -> Problem.of(ProblemType.BODY_TOO_LARGE, "The body is larger than anything that is taken here.");
            case 415 -> Problem.of(ProblemType.NOT_JSON, "Send the body as application/json.");
            default -> unexpected(thrown.get());
        };
    }

    /** The caller learns where to look, and nothing of what is inside. */
    private static Problem unexpected(Exception thrown) {
        String incident = UUID.randomUUID().toString();
        LOG.error("Incident {}: a request to the API failed", incident, thrown);
        return Problem.of(
                ProblemType.UNEXPECTED,
                "Ask your administrator to look up the incident in the log.",
                "incident",
                incident);
    }

    private void write(Problem problem, String instance, HttpServletResponse response) {
        response.setStatus(problem.type().status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        try {
            json.writeValue(response.getOutputStream(), problem.document(instance));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
