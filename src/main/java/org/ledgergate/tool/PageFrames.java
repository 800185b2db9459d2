package org.ledgergate.tool;

import java.util.ArrayList;
import java.util.List;
import org.ledgergate.access.Access;
import org.ledgergate.access.Person;
import org.ledgergate.connectors.Capabilities;
import org.ledgergate.connectors.Connectors;
import org.ledgergate.items.ItemType;
import org.ledgergate.records.RecordKind;
import org.springframework.stereotype.Component;

/** Builds the frame of a page; the subtabs are those that the connector has. */
@Component
public class PageFrames {

    private final Connectors connectors;
    private final Access access;

    PageFrames(Connectors connectors, Access access) {
        this.connectors = connectors;
        this.access = access;
    }

    /**
     * @param current the address of the page's subtab; empty if it is on none
     * @throws org.ledgergate.access.NotAllowed unless the person sees items
     */
    public PageFrame around(Person person, String current) {
        access.requireReader(person);
        return new PageFrame(person, tabs(current));
    }

    /** Returns a frame for a page that anybody may see: without subtabs for those who may open none. */
    public PageFrame aroundAnybody(Person person) {
        return new PageFrame(person, person.seesItems() ? tabs("") : List.of());
    }

    private List<PageFrame.Tab> tabs(String current) {
        Capabilities capabilities = connectors.capabilities();
        List<PageFrame.Tab> tabs = new ArrayList<>();
        tabs.add(tab("tab.overview", Links.OVERVIEW, current));
        for (ItemType type : ItemType.values()) {
            if (capabilities.exports().containsKey(type)) {
                tabs.add(tab("type." + type.code() + ".plural", Links.items(type), current));
            }
        }
        for (RecordKind kind : List.of(RecordKind.VENDOR, RecordKind.COST_CODE, RecordKind.PRIME_CONTRACT)) {
            if (capabilities.imports().contains(kind)) {
                tabs.add(tab("record." + kind.code() + ".plural", Links.records(kind), current));
            }
        }
        tabs.add(tab("tab.events", "/erp/events", current));
        tabs.add(tab("tab.people", Links.PEOPLE, current));
        tabs.add(tab("tab.settings", "/erp/settings", current));
        return tabs;
    }

    private static PageFrame.Tab tab(String text, String href, String current) {
        return new PageFrame.Tab(text, href, href.equals(current));
    }
}
