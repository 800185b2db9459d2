package org.ledgergate.api.contract;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ledgergate.messages.Message;
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

    private static final int LIMIT = 1024 * 1024;

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
        byte[] bytes = BodyBytes.read(request, LIMIT);
        if (bytes.length == 0 && !expected.required()) {
            return new Body(JsonNodeFactory.instance.objectNode(), List.of());
        }
        requireJson(request);
        return expected.held(StrictJson.read(bytes), Message.of("json.the-body"));
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
