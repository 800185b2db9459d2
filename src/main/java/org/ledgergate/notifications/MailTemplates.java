package org.ledgergate.notifications;

import java.util.List;
import java.util.Locale;
import org.ledgergate.notifications.transport.MailSettings;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The two faces of a mail, by an engine of their own: pages and mails do not share settings. */
@Component
class MailTemplates {

    /**
     * What a mail shows.
     *
     * @param more how many items there are beyond those listed
     */
    record Page(Locale language, String heading, NoticeKind kind, List<MailItem> items, int more) {}

    private final TemplateEngine html;
    private final TemplateEngine text;
    private final MailSettings settings;

    MailTemplates(MailSettings settings, MessageSource texts) {
        this.settings = settings;
        this.html = engine(TemplateMode.HTML, ".html", texts);
        this.text = engine(TemplateMode.TEXT, ".txt", texts);
    }

    String html(Page page) {
        return html.process("items", context(page));
    }

    String text(Page page) {
        return text.process("items", context(page));
    }

    private Context context(Page page) {
        Context context = new Context(page.language());
        context.setVariable("heading", page.heading());
        context.setVariable("hint", page.kind().hint(page.language()));
        context.setVariable("items", page.items());
        context.setVariable("more", page.more());
        context.setVariable("tasklist", page.kind().answeredInTasklist() ? settings.tasklistLink() : "");
        return context;
    }

    private static TemplateEngine engine(TemplateMode mode, String suffix, MessageSource texts) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(MailTemplates.class.getClassLoader());
        resolver.setPrefix("templates/mail/");
        resolver.setSuffix(suffix);
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        engine.setTemplateEngineMessageSource(texts);
        return engine;
    }
}
