package org.ledgergate.api;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ledgergate.messages.Catalog;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The texts of the forms in Tasklist, in the language and at the time that their reader chose for Ledgergate's pages. */
@RestController
@RequestMapping(path = "/api/v1/form-texts", produces = MediaType.APPLICATION_JSON_VALUE)
class FormTextsController {

    /** What forms say themselves, and the names of what they show. */
    private static final List<String> OF_FORMS =
            List.of("tasklist.", "type.", "field.", "line.", "choice.", "verb.", "attempt.");

    @GetMapping
    FormTexts readFormTexts(Locale reader, ZoneId zone) {
        return new FormTexts(reader.toLanguageTag(), zone.getId(), Catalog.texts(reader, OF_FORMS));
    }

    /**
     * The texts of forms.
     *
     * @param language an IETF tag, by which numbers and dates are written too
     * @param zone an IANA name
     * @param texts by key
     */
    record FormTexts(String language, String zone, Map<String, String> texts) {}
}
