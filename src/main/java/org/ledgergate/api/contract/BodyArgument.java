package org.ledgergate.api.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ledgergate.items.Fault;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.MethodParameter;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads the body for a controller: not one byte more than allowed, and held against the contract. */
@Component
class BodyArgument implements HandlerMethodArgumentResolver {

    static final int LIMIT = 1024 * 1024;

    private final Contract contract;

    BodyArgument(@Lazy Contract contract) {
        this.contract = contract;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Body.class;
    }

    @Override
    public Body resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders)
            throws IOException, HttpMediaTypeNotSupportedException {
        RequestBody expected = contract.operation(
                        Objects.requireNonNull(parameter.getMethod()).getName())
                .flatMap(Operation::body)
                .orElseThrow();
        HttpServletRequest request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        byte[] bytes = read(request);
        if (bytes.length == 0 && !expected.required()) {
            return new Body(JsonNodeFactory.instance.objectNode(), List.of());
        }
        requireJson(request);
        JsonNode json = StrictJson.read(bytes);
        List<Fault> faults = SchemaFaults.of(expected.schema(), json, "The body");
        return new Body(json instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode(), faults);
    }

    /** What is declared too large is not read at all; what is not declared, only as far as the limit. */
    private static byte[] read(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > LIMIT) {
            throw new BodyTooLarge();
        }
        byte[] bytes = request.getInputStream().readNBytes(LIMIT + 1);
        if (bytes.length > LIMIT) {
            throw new BodyTooLarge();
        }
        return bytes;
    }

    private static void requireJson(HttpServletRequest request) throws HttpMediaTypeNotSupportedException {
        String declared = Objects.requireNonNullElse(request.getContentType(), "");
        if (!isJson(declared)) {
            throw new HttpMediaTypeNotSupportedException(declared);
        }
    }

    private static boolean isJson(String declared) {
        try {
            MediaType type = MediaType.parseMediaType(declared);
            return MediaType.APPLICATION_JSON.equalsTypeAndSubtype(type)
                    && (type.getCharset() == null || StandardCharsets.UTF_8.equals(type.getCharset()));
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }
}
