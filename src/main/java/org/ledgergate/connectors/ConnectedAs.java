package org.ledgergate.connectors;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Part of a connector whose bean has this name; it is there if {@code ledgergate.connectors.erp} names it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Conditional(ConnectedAs.Named.class)
public @interface ConnectedAs {

    String value();

    /** Holds if the connector is named. */
    class Named implements Condition {

        private static final String PROPERTY = "ledgergate.connectors.erp";

        /** Returns the names of the connectors, as they are set. */
        static List<String> in(Environment environment) {
            return Binder.get(environment)
                    .bind(PROPERTY, Bindable.listOf(String.class))
                    .orElse(List.of("sandbox"));
        }

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            Map<String, Object> said =
                    Objects.requireNonNull(metadata.getAnnotationAttributes(ConnectedAs.class.getName()));
            return in(context.getEnvironment()).contains(said.get("value"));
        }
    }
}
