package org.ledgergate.connectors.tryton;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/** How the stand-in says no, in Tryton's shapes. */
@NullUnmarked
class StandInError extends RuntimeException {

    private final transient List<Object> shape;

    private StandInError(Object... shape) {
        super(String.valueOf(shape[1]));
        this.shape = Arrays.asList(shape);
    }

    static StandInError user(String message) {
        return new StandInError("UserError", Arrays.asList(message, "", null));
    }

    static StandInError warning(String name, String message) {
        return new StandInError("UserWarning", List.of(name, message, ""));
    }

    static StandInError concurrency() {
        return new StandInError("ConcurrencyException", "Records were modified in the meanwhile");
    }

    static StandInError fault(String what) {
        return new StandInError("'" + what + "'", "");
    }

    List<Object> shape() {
        return shape;
    }
}
