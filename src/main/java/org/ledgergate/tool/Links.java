package org.ledgergate.tool;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ledgergate.items.ItemId;
import org.ledgergate.items.ItemType;
import org.ledgergate.records.RecordKind;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** The addresses of the tool's pages. */
public class Links {

    public static final String OVERVIEW = "/erp/overview";
    public static final String PEOPLE = "/erp/people";

    private Links() {}

    public static String items(ItemType type) {
        return "/erp/" + type.code() + "s";
    }

    public static Optional<ItemType> itemsType(String segment) {
        return Arrays.stream(ItemType.values())
                .filter(type -> items(type).equals("/erp/" + segment))
                .findFirst();
    }

    public static String item(ItemId id) {
        return "/erp/items/" + id;
    }

    /**
     * Returns the address of an item as of a list.
     *
     * @param in what the list's address says; empty for none
     */
    public static String onTrail(ItemId id, String in) {
        return with(item(id), Map.of("in", in));
    }

    public static String attachments(ItemId id) {
        return item(id) + "/attachments";
    }

    public static String person(String id) {
        return PEOPLE + "/" + UriUtils.encodePathSegment(id, StandardCharsets.UTF_8);
    }

    /**
     * Returns an address with parts behind it.
     *
     * @param parts by name, in their order; what is empty is left out
     */
    public static String with(String path, Map<String, String> parts) {
        Map<String, String> said = new LinkedHashMap<>(parts);
        said.values().removeIf(String::isEmpty);
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        said.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(said).toUriString();
    }

    /**
     * Returns what the parts behind an address say, the first of each name.
     *
     * @throws IllegalArgumentException if they are none
     */
    public static Map<String, String> parts(String behind) {
        Map<String, String> parts = new HashMap<>();
        UriComponentsBuilder.newInstance()
                .query(behind)
                .build()
                .getQueryParams()
                .toSingleValueMap()
                .forEach((name, value) -> parts.put(
                        name, UriUtils.decode(Objects.requireNonNullElse(value, ""), StandardCharsets.UTF_8)));
        return parts;
    }

    public static String run(long id) {
        return "/erp/runs/" + id;
    }

    public static String upload(long id) {
        return "/erp/upload/" + id;
    }

    public static String records(RecordKind kind) {
        return "/erp/records/" + kind.code() + "s";
    }

    public static Optional<RecordKind> recordsKind(String segment) {
        return Arrays.stream(RecordKind.values())
                .filter(kind -> records(kind).equals("/erp/records/" + segment))
                .findFirst();
    }
}
