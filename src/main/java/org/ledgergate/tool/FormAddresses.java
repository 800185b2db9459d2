package org.ledgergate.tool;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Addresses that forms are sent to: opened by themselves they are the page that the form stands on. */
@Controller
class FormAddresses {

    @GetMapping({"/erp/me/access", "/erp/me/reading"})
    String me() {
        return "redirect:/erp/me";
    }

    @GetMapping({"/erp/settings/erp", "/erp/settings/erp/choice"})
    String settings() {
        return "redirect:/erp/settings";
    }

    @GetMapping("/erp/{segment}/bulk")
    String list(@PathVariable String segment) {
        return Links.itemsType(segment)
                .map(type -> "redirect:" + Links.items(type))
                .orElseThrow(Refusal.PageNotFound::new);
    }

    @GetMapping("/erp/records/{segment}/{verb:add|archive|restore}")
    String records(@PathVariable String segment) {
        return Links.recordsKind(segment)
                .map(kind -> "redirect:" + Links.records(kind))
                .orElseThrow(Refusal.PageNotFound::new);
    }
}
