package org.ledgergate.tool.worklist;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.ledgergate.access.Access;
import org.ledgergate.access.Person;
import org.ledgergate.items.ItemType;
import org.ledgergate.settings.Settings;
import org.ledgergate.tool.FileFormat;
import org.ledgergate.tool.Links;
import org.ledgergate.tool.ListRow;
import org.ledgergate.tool.PageText;
import org.ledgergate.tool.Refusal;
import org.ledgergate.worklist.WorkList;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A list as a file: everything that matches its address, in its order, with all columns. Source: R26. */
@Controller
class ListFiles {

    private final WorkList workList;
    private final Access access;
    private final PageText words;
    private final Settings settings;
    private final Clock clock;

    ListFiles(WorkList workList, Access access, PageText words, Settings settings, Clock clock) {
        this.workList = workList;
        this.access = access;
        this.words = words;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/erp/{segment}/files/{format}")
    void download(
            @PathVariable String segment,
            @PathVariable String format,
            @RequestParam MultiValueMap<String, String> parts,
            Person person,
            HttpServletResponse response)
            throws IOException {
        access.requireReader(person);
        ItemType type = Links.itemsType(segment).orElseThrow(Refusal.PageNotFound::new);
        FileFormat file = FileFormat.ofCode(format);
        ListAddress address = ListAddress.of(parts, person);
        LocalDate today = LocalDate.now(clock.withZone(settings.companyZone()));
        String name = segment + "-" + address.view().code() + "-" + today;
        file.send(response, name, type.plural(), sheet -> {
            sheet.row(ListColumn.head(words));
            workList.each(address.query(type), item -> sheet.row(ListColumn.cells(ListRow.of(item, words), words)));
        });
    }
}
