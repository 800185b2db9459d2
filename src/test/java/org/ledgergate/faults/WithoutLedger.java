package org.ledgergate.faults;

import org.ledgergate.Application;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.support.GenericApplicationContext;

/** Starts a Ledgergate that can also export by a plain delegate. */
final class WithoutLedger {

    private WithoutLedger() {}

    public static void main(String[] arguments) {
        new SpringApplicationBuilder(Application.class)
                .initializers(context ->
                        ((GenericApplicationContext) context).registerBean(PlainExport.NAME, PlainExport.class))
                .run(arguments);
    }
}
