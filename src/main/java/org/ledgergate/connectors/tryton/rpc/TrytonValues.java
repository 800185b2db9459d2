package org.ledgergate.connectors.tryton.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** How Tryton writes values that JSON has no word for, and the parts of its search domains. */
public class TrytonValues {

    private TrytonValues() {}

    public static Map<String, Object> decimal(BigDecimal value) {
        return Map.of("__class__", "Decimal", "decimal", value.toPlainString());
    }

    /** @param isoDate as 2026-11-02 */
    public static Map<String, Object> date(String isoDate) {
        LocalDate date = LocalDate.parse(isoDate);
        return Map.of(
                "__class__",
                "date",
                "year",
                date.getYear(),
                "month",
                date.getMonthValue(),
                "day",
                date.getDayOfMonth());
    }

    /**
     * Returns the last moment before another that Tryton can tell from it.
     *
     * @param moment as Tryton writes it
     */
    public static Map<String, Object> justBefore(JsonNode moment) {
        LocalDateTime before = LocalDateTime.of(
                        moment.path("year").asInt(),
                        moment.path("month").asInt(),
                        moment.path("day").asInt(),
                        moment.path("hour").asInt(),
                        moment.path("minute").asInt(),
                        moment.path("second").asInt(),
                        (int) TimeUnit.MICROSECONDS.toNanos(
                                moment.path("microsecond").asInt()))
                .minus(1, ChronoUnit.MICROS);
        return Map.of(
                "__class__", "datetime",
                "year", before.getYear(),
                "month", before.getMonthValue(),
                "day", before.getDayOfMonth(),
                "hour", before.getHour(),
                "minute", before.getMinute(),
                "second", before.getSecond(),
                "microsecond", (int) TimeUnit.NANOSECONDS.toMicros(before.getNano()));
    }

    /** Returns records to be created together with the one that they belong to. */
    public static List<Object> created(List<?> values) {
        return List.of(List.of("create", values));
    }

    public static List<Object> where(String field, String operator, Object value) {
        return List.of(field, operator, value);
    }

    public static List<Object> is(String field, Object value) {
        return where(field, "=", value);
    }

    /** Tryton keeps quantities as floating-point numbers; ours have few enough digits to come back as they went. */
    public static BigDecimal quantity(JsonNode number, int decimals) {
        return number.decimalValue().setScale(decimals, RoundingMode.HALF_EVEN);
    }

    public static BigDecimal decimal(JsonNode value) {
        return new BigDecimal(value.path("decimal").asText("0"));
    }
}
