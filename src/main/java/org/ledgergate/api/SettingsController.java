package org.ledgergate.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ledgergate.access.Access;
import org.ledgergate.access.Person;
import org.ledgergate.api.contract.Body;
import org.ledgergate.items.Fault;
import org.ledgergate.items.InvalidItem;
import org.ledgergate.settings.Setting;
import org.ledgergate.settings.Settings;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The company's settings. */
@RestController
@RequestMapping(path = "/api/v1/settings", produces = MediaType.APPLICATION_JSON_VALUE)
class SettingsController {

    private final Settings settings;
    private final Access access;

    SettingsController(Settings settings, Access access) {
        this.settings = settings;
        this.access = access;
    }

    @GetMapping
    Map<String, Object> readSettings(Person person) {
        access.requireReader(person);
        Map<String, Object> json = new LinkedHashMap<>();
        settings.all()
                .forEach((setting, value) -> json.put(
                        setting.key(), setting.kind() == Setting.Kind.YES_NO ? Boolean.valueOf(value) : value));
        return json;
    }

    @PutMapping
    Map<String, Object> changeSettings(Person person, Body body) {
        access.requireAdmin(person);
        settings.change(person, wanted(body.valid()));
        return readSettings(person);
    }

    private static Map<Setting, String> wanted(ObjectNode json) {
        Map<Setting, String> wanted = new EnumMap<>(Setting.class);
        List<Fault> faults = new ArrayList<>();
        json.fields().forEachRemaining(field -> {
            Setting setting = Setting.ofKey(field.getKey()).orElseThrow();
            wanted.put(setting, field.getValue().asText());
            setting.wrong(field.getValue().asText())
                    .ifPresent(wrong -> faults.add(new Fault("/" + setting.key(), "malformed", wrong)));
        });
        if (!faults.isEmpty()) {
            throw new InvalidItem(faults);
        }
        return wanted;
    }
}
