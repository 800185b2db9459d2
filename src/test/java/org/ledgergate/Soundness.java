package org.ledgergate;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.stream.Collectors;

/** A page in light, in dark and on a phone: no fault that axe finds, nothing wider than the window, and a picture. */
final class Soundness {

    static final List<String> STANDARDS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Soundness() {}

    static void assertSound(Page page, String name) {
        assertSound(page, name, ColorScheme.LIGHT, 1360);
        assertSound(page, name + "-dark", ColorScheme.DARK, 1360);
        assertSound(page, name + "-phone", ColorScheme.LIGHT, 390);
    }

    private static void assertSound(Page page, String name, ColorScheme colors, int width) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colors));
        page.setViewportSize(width, 900);
        Chromium.photograph(page, name);

        assertNoViolations(page, name);
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as("%s: width of the page", name)
                .isLessThanOrEqualTo(width);
    }

    private static void assertNoViolations(Page page, String name) {
        List<Rule> violations = new AxeBuilder(page)
                .setLegacyMode(true)
                .withTags(STANDARDS)
                .analyze()
                .getViolations();

        assertThat(violations).as(() -> name + ": " + describe(violations)).isEmpty();
    }

    private static String describe(List<Rule> violations) {
        return violations.stream()
                .map(rule -> rule.getId() + " " + rule.getHelp() + " at "
                        + rule.getNodes().stream()
                                .map(node -> node.getTarget() + " " + node.getHtml())
                                .collect(Collectors.joining("; ")))
                .collect(Collectors.joining(System.lineSeparator()));
    }
}
