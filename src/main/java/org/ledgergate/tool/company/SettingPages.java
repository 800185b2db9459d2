package org.ledgergate.tool.company;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeSet;
import org.ledgergate.access.Access;
import org.ledgergate.access.Person;
import org.ledgergate.messages.Refused;
import org.ledgergate.settings.Setting;
import org.ledgergate.settings.Settings;
import org.ledgergate.tool.PageFrames;
import org.ledgergate.tool.PageText;
import org.ledgergate.tool.ReaderLocale;
import org.ledgergate.tool.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The company's settings: read by everybody who sees the tool, changed by ERP administrators. */
@Controller
class SettingPages {

    private final Settings settings;
    private final Access access;
    private final PageFrames frames;
    private final PageText words;
    private final ErpState erp;

    SettingPages(Settings settings, Access access, PageFrames frames, PageText words, ErpState erp) {
        this.settings = settings;
        this.access = access;
        this.frames = frames;
        this.words = words;
        this.erp = erp;
    }

    @GetMapping("/erp/settings")
    String show(Person person, Model model) {
        return page(shown(), person, model);
    }

    @PostMapping("/erp/settings")
    String change(
            @RequestParam Map<String, String> typed,
            Person person,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Map<Setting, String> wanted = wanted(typed);
        try {
            settings.change(person, wanted);
            next.addFlashAttribute("done", words.text("done.saved"));
            return "redirect:/erp/settings";
        } catch (Refused cause) {
            Refusal.of(cause).show(response, model);
            Map<Setting, String> shown = shown();
            shown.putAll(wanted);
            return page(shown, person, model);
        }
    }

    private String page(Map<Setting, String> shown, Person person, Model model) {
        model.addAttribute("frame", frames.around(person, "/erp/settings"));
        model.addAttribute("settings", shown);
        model.addAttribute("whyNot", access.whyNotAdmin(person));
        model.addAttribute("erp", erp.view());
        model.addAttribute("locales", ReaderLocale.LOCALES);
        model.addAttribute("zones", new TreeSet<>(ZoneId.getAvailableZoneIds()));
        return "tool/settings";
    }

    /** A length of time is shown as people count it, in seconds. */
    private Map<Setting, String> shown() {
        Map<Setting, String> shown = settings.all();
        shown.replaceAll((setting, value) -> setting.kind() == Setting.Kind.DURATION
                ? String.valueOf(Duration.parse(value).toSeconds())
                : value);
        return shown;
    }

    private static Map<Setting, String> wanted(Map<String, String> typed) {
        Map<Setting, String> wanted = new EnumMap<>(Setting.class);
        typed.forEach((key, value) -> Setting.ofKey(key).ifPresent(setting -> wanted.put(setting, value.strip())));
        return wanted;
    }
}
