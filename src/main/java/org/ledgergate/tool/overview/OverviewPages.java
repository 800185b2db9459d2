package org.ledgergate.tool.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.ledgergate.access.Person;
import org.ledgergate.eventlog.Activity;
import org.ledgergate.eventlog.Figures;
import org.ledgergate.items.ItemType;
import org.ledgergate.settings.Settings;
import org.ledgergate.tool.Links;
import org.ledgergate.tool.PageFrames;
import org.ledgergate.tool.PageText;
import org.ledgergate.worklist.Scope;
import org.ledgergate.worklist.WorkList;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How things stand: what waits for how long, what was done, how long it took, what failed why. */
@Controller
class OverviewPages {

    private final WorkList workList;
    private final Figures figures;
    private final Settings settings;
    private final PageFrames frames;
    private final PageText words;

    OverviewPages(WorkList workList, Figures figures, Settings settings, PageFrames frames, PageText words) {
        this.workList = workList;
        this.figures = figures;
        this.settings = settings;
        this.frames = frames;
        this.words = words;
    }

    @GetMapping(Links.OVERVIEW)
    String show(OverviewAddress address, Person person, Model model) {
        model.addAttribute("frame", frames.around(person, Links.OVERVIEW));
        Scope scope = address.scope();
        Instant now = words.now();
        ZoneId zone = settings.companyZone();
        LocalDate today = LocalDate.ofInstant(now, zone);
        Activity activity = figures.activity(today, Figures.DAYS, zone, scope);
        model.addAttribute("scope", scope);
        model.addAttribute("types", List.of(ItemType.values()));
        model.addAttribute("asOf", words.moment(now));
        model.addAttribute("zone", zone.getId());
        model.addAttribute(
                "waiting",
                WaitingByAge.of(
                        scope, age -> workList.waiting(scope, age.from(today, zone), age.to(today, zone)), words));
        model.addAttribute("throughput", new Throughput(activity.days(), words));
        model.addAttribute("times", Times.of(activity.times(), words));
        model.addAttribute("failures", Failures.of(activity.causes()));
        return "tool/overview";
    }
}
