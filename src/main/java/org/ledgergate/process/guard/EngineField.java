package org.ledgergate.process.guard;

import java.lang.reflect.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;

/** A field of the engine's own, for which it has no accessor. An engine without it does not start. */
record EngineField(Field field) {

    static EngineField of(Class<?> owner, String name) {
        Field field = ReflectionUtils.findField(owner, name);
        if (field == null) {
            throw new IllegalStateException("This version of the engine has no " + owner.getSimpleName() + "." + name);
        }
        ReflectionUtils.makeAccessible(field);
        return new EngineField(field);
    }

    @Nullable
    Object read(Object owner) {
        return ReflectionUtils.getField(field, owner);
    }

    void write(Object owner, Object value) {
        ReflectionUtils.setField(field, owner, value);
    }
}
