package org.ledgergate.tool.company;

import java.time.ZoneId;
import java.util.TreeSet;
import org.ledgergate.access.Person;
import org.ledgergate.bulk.BulkRuns;
import org.ledgergate.notifications.Subscriptions;
import org.ledgergate.tool.PageFrames;
import org.ledgergate.tool.PageText;
import org.ledgergate.tool.ReaderLocale;
import org.ledgergate.tool.RunRow;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a person may do, what they did to many items at once, and what they get by mail. */
@Controller
class MyPage {

    private final MyRights rights;
    private final Subscriptions subscriptions;
    private final BulkRuns runs;
    private final PageFrames frames;
    private final PageText words;

    MyPage(MyRights rights, Subscriptions subscriptions, BulkRuns runs, PageFrames frames, PageText words) {
        this.rights = rights;
        this.subscriptions = subscriptions;
        this.runs = runs;
        this.frames = frames;
        this.words = words;
    }

    @GetMapping("/erp/me")
    String show(
            @RequestParam(defaultValue = "") String box,
            @RequestParam(defaultValue = "") String item,
            @CookieValue(name = ReaderLocale.COOKIE, defaultValue = "-") String reading,
            Person person,
            Model model) {
        model.addAttribute("frame", frames.aroundAnybody(person));
        model.addAllAttributes(rights.of(person, box));
        model.addAttribute("box", box);
        model.addAttribute("item", item);
        model.addAttribute(
                "runs",
                runs.recent(person).stream().map(run -> RunRow.of(run, words)).toList());
        model.addAttribute("locales", ReaderLocale.LOCALES);
        model.addAttribute("zones", new TreeSet<>(ZoneId.getAvailableZoneIds()));
        model.addAttribute("chosen", ReadingChoice.of(reading));
        model.addAttribute("subscribed", subscriptions.subscribed(person.id()));
        return "tool/me";
    }
}
