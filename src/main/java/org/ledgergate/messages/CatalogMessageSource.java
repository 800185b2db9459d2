package org.ledgergate.messages;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;

/** Gives the catalog's texts to Spring, and so to the templates. */
@Component("messageSource")
class CatalogMessageSource implements MessageSource {

    @Override
    public @Nullable String getMessage(
            String code, Object @Nullable [] about, @Nullable String otherwise, @Nullable Locale language) {
        return Catalog.has(code) ? getMessage(code, about, language) : otherwise;
    }

    @Override
    public String getMessage(String code, Object @Nullable [] about, @Nullable Locale language) {
        if (!Catalog.has(code)) {
            throw new NoSuchMessageException(code);
        }
        return Catalog.text(language == null ? Locale.ENGLISH : language, code, about == null ? new Object[0] : about);
    }

    @Override
    public String getMessage(MessageSourceResolvable message, @Nullable Locale language) {
        for (String code : Objects.requireNonNullElse(message.getCodes(), new String[0])) {
            if (Catalog.has(code)) {
                return getMessage(code, message.getArguments(), language);
            }
        }
        return Objects.requireNonNullElse(message.getDefaultMessage(), "");
    }
}
