package org.ledgergate.tool.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ledgergate.items.ItemState;
import org.ledgergate.tool.ListView;
import org.ledgergate.tool.worklist.ItemList.ViewLink;

/** Counts beside the views, and their names. Rule R25. */
class ItemListTest {

    @Test
    void countIsExactUpToTenThousand() {
        assertThat(new ViewLink(ListView.SYNCED, 0, false).shown()).isEqualTo("0");
        assertThat(new ViewLink(ListView.SYNCED, 10_000, false).shown()).isEqualTo("10,000");
        assertThat(new ViewLink(ListView.SYNCED, 10_001, false).shown()).isEqualTo("10,000+");
    }

    @Test
    void viewOfAllCountsEachStateAsFarAsItWasCounted() {
        var counts = Map.of(ItemState.SYNCED, 10_001L, ItemState.SENT, 7L);

        assertThat(ItemList.views(ListView.ALL, counts))
                .filteredOn(ViewLink::current)
                .extracting(ViewLink::shown)
                .containsExactly("10,000+");
    }

    @Test
    void everyViewAndColumnIsNamedInTheBundles() {
        Set<String> texts =
                ResourceBundle.getBundle("texts/labels", Locale.ROOT).keySet();

        assertThat(ListView.values())
                .allSatisfy(
                        view -> assertThat(texts).contains("view." + view.code(), "view." + view.code() + ".empty"));
        assertThat(ListColumn.values()).allSatisfy(column -> assertThat(texts).contains("column." + column.code()));
    }
}
