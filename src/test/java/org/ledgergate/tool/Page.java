package org.ledgergate.tool;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ledgergate.Browser;
import org.ledgergate.items.Item;

/** What tests read from a page, and write into its forms. */
final class Page {

    private Page() {}

    static String of(Item item) {
        return "/erp/items/" + item.id();
    }

    static String form(Map<String, String> values) {
        return values.entrySet().stream()
                .map(entry ->
                        URLEncoder.encode(entry.getKey(), UTF_8) + "=" + URLEncoder.encode(entry.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Returns the words of a page as people read them: without markup, with one space between them. */
    static String words(HttpResponse<String> page) {
        String body = page.body().replaceAll("(?s)<head>.*?</head>|<footer.*?</footer>", " ");
        return body.replaceAll("<[^>]*>", " ")
                .replace("&#39;", "'")
                .replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ");
    }

    /** Returns a page as it is shown to whoever's browser asks for a language. */
    static HttpResponse<String> in(String language, Browser browser, String page) {
        return browser.send(browser.request(page).header("Accept", "text/html").header("Accept-Language", language));
    }

    /** Returns the value of an input; fails if the page has none of this name. */
    static String value(HttpResponse<String> page, String name) {
        Matcher input = Pattern.compile("<input[^>]*name=\"" + Pattern.quote(name) + "\"[^>]*>")
                .matcher(page.body());
        if (!input.find()) {
            throw new AssertionError("No input " + name);
        }
        Matcher value = Pattern.compile("value=\"([^\"]*)\"").matcher(input.group());
        return value.find() ? value.group(1) : "";
    }
}
