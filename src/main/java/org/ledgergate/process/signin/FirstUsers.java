package org.ledgergate.process.signin;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whoever has to be there at the first start: the administrator, and in the example company everybody. */
@Component
class FirstUsers {

    private final Administrator administrator;
    private final ObjectProvider<ExamplePeople> examplePeople;

    FirstUsers(Administrator administrator, ObjectProvider<ExamplePeople> examplePeople) {
        this.administrator = administrator;
        this.examplePeople = examplePeople;
    }

    void ensure() {
        administrator.ensure();
        examplePeople.ifAvailable(ExamplePeople::ensure);
    }
}
