package org.ledgergate.connectors;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.stream.Collectors;
import org.ledgergate.connectors.Capabilities.Export;
import org.ledgergate.items.ItemType;
import org.ledgergate.items.rules.Limits;
import org.springframework.context.ApplicationContext;

/** Stands before the connected ERP, until it is closed, and says that a vendor may use an invoice number twice. */
public final class LenientErp implements AutoCloseable {

    private final Map<String, Connector> connected;
    private final Connector strict;

    public LenientErp(ApplicationContext context) {
        Connectors connectors = context.getBean(Connectors.class);
        connected = connectors.all();
        strict = connectors.connected();
        connected.put(strict.capabilities().connection(), lenient());
    }

    @Override
    public void close() {
        connected.put(strict.capabilities().connection(), strict);
    }

    private Connector lenient() {
        return (Connector) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Connector.class, Imports.class, DryRun.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("capabilities")) {
                        return lenient(strict.capabilities());
                    }
                    try {
                        return method.invoke(strict, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    private static Capabilities lenient(Capabilities strict) {
        Map<ItemType, Export> exports = strict.exports().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, type -> lenient(type.getValue())));
        return new Capabilities(
                strict.connection(),
                strict.label(),
                exports,
                strict.imports(),
                strict.changeMode(),
                strict.visibilityDelay());
    }

    private static Export lenient(Export strict) {
        Limits limits = strict.limits();
        return new Export(
                new Limits(limits.taken(), limits.byField(), limits.required(), limits.linesRequired(), false),
                strict.extraFields());
    }
}
