package org.ledgergate.connectors.http;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Reads a list that an ERP gives page by page. */
public class Pages {

    private final HttpSender http;
    private final int most;

    /** @param most how many pages are read before the list counts as endless */
    public Pages(HttpSender http, int most) {
        this.http = http;
        this.most = most;
    }

    /**
     * One page.
     *
     * @param next the link to the next page as the ERP gives it, or a query with the next offset or cursor, as
     *     {@code ?after=200}; empty on the last page
     */
    public record ListPage<T>(List<T> entries, String next) {

        public ListPage {
            entries = List.copyOf(entries);
        }
    }

    /**
     * Returns the entries of all pages, in their order.
     *
     * @param first asks for the first page
     * @param reader reads a page from a reply with status 200
     * @throws CallFailed if a page cannot be had, or there are too many, or one of them leads back to an earlier one
     */
    public <T> List<T> all(Call first, Function<HttpReply, ListPage<T>> reader, Deadline deadline) {
        List<T> all = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Call call = first;
        while (seen.add(call.path())) {
            if (seen.size() > most) {
                throw CallFailed.notExecuted("The ERP's list has more than " + most + " pages.");
            }
            HttpReply reply = http.send(call, deadline);
            if (reply.status() != HttpReply.OK) {
                throw reply.asFailure();
            }
            ListPage<T> page = reader.apply(reply);
            all.addAll(page.entries());
            if (page.next().isEmpty()) {
                return all;
            }
            call = call.to(http.follow(call.path(), page.next()));
        }
        throw CallFailed.notExecuted("A page of the ERP's list leads back to an earlier one: " + call);
    }
}
