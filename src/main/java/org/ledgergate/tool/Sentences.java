package org.ledgergate.tool;

import java.util.Locale;
import org.ledgergate.messages.Message;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** The sentences that the code has in English, in further languages: one file for each, with the English as its keys. */
@Component
class Sentences {

    private final ReloadableResourceBundleMessageSource texts = new ReloadableResourceBundleMessageSource();

    Sentences() {
        texts.setBasename("classpath:texts/messages");
        texts.setFallbackToSystemLocale(false);
        texts.setUseCodeAsDefaultMessage(true);
    }

    /** Answers a message's pattern in a language; the English one as long as there is none. */
    String pattern(Message message, Locale language) {
        return texts.getMessage(message.pattern(), null, language);
    }
}
