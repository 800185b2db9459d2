package org.ledgergate.api;

import java.util.List;
import org.ledgergate.access.Access;
import org.ledgergate.access.Person;
import org.ledgergate.api.contract.Body;
import org.ledgergate.connectors.Capabilities;
import org.ledgergate.connectors.ErpChoice;
import org.ledgergate.intake.ErpSwitch;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which of the connected ERPs items go to. */
@RestController
@RequestMapping(path = "/api/v1/erp", produces = MediaType.APPLICATION_JSON_VALUE)
class ErpController {

    private final ErpChoice choice;
    private final ErpSwitch erpSwitch;
    private final Access access;

    ErpController(ErpChoice choice, ErpSwitch erpSwitch, Access access) {
        this.choice = choice;
        this.erpSwitch = erpSwitch;
        this.access = access;
    }

    @GetMapping
    Choice readErp(Person person) {
        access.requireReader(person);
        return new Choice(
                choice.present().connection(),
                choice.whyFixed().isEmpty(),
                choice.connected().stream().map(Connected::of).toList());
    }

    @PutMapping
    Choice chooseErp(Person person, Body body) {
        access.requireAdmin(person);
        erpSwitch.to(person, body.valid().path("connection").asText());
        return readErp(person);
    }

    /** Where items go, whether that can be changed, and what there is to choose among. */
    record Choice(String connection, boolean open, List<Connected> connected) {}

    /** One ERP that is connected. */
    record Connected(String connection, String label) {

        static Connected of(Capabilities erp) {
            return new Connected(erp.connection(), erp.label());
        }
    }
}
