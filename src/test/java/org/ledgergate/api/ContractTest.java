package org.ledgergate.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgergate.access.GridRight;
import org.ledgergate.access.Role;
import org.ledgergate.access.ToolPermission;
import org.ledgergate.api.contract.PublishedContract;
import org.ledgergate.api.problems.ProblemType;
import org.ledgergate.attachments.AttachmentType;
import org.ledgergate.attachments.Attachments;
import org.ledgergate.connectors.ExtraField;
import org.ledgergate.connectors.Outcome;
import org.ledgergate.eventlog.EventKind;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.ItemType;
import org.ledgergate.items.content.Field;
import org.ledgergate.items.content.LineField;
import org.ledgergate.messages.Coded;
import org.ledgergate.process.Verb;
import org.ledgergate.records.RecordKind;
import org.ledgergate.settings.Setting;

/** The contract and the code name the same things, and the library that judges responses does judge. Rule R31. */
class ContractTest {

    private final JsonNode document = PublishedContract.document();

    @Test
    void choicesAreThoseOfTheCode() {
        assertChoices("/components/schemas/ItemType/enum", ItemType.values(), ItemType::code);
        assertChoices("/components/schemas/ItemState/enum", ItemState.values(), Coded::of);
        assertChoices("/components/schemas/RecordKind/enum", RecordKind.values(), RecordKind::code);
        assertChoices("/components/schemas/Action/properties/action/enum", Verb.values(), Coded::of);
        assertChoices("/components/schemas/Attempt/properties/outcome/enum", Outcome.values(), Outcome::word);
        assertChoices("/components/schemas/ExtraField/properties/kind/enum", ExtraField.Kind.values(), Coded::of);
        assertChoices("/components/schemas/Me/properties/roles/items/enum", Role.values(), Role::group);
        assertChoices("/components/schemas/ToolPermission/enum", ToolPermission.values(), Coded::of);
        assertChoices("/components/schemas/Boxes/items/enum", GridRight.values(), GridRight::code);
        assertChoices("/components/schemas/EventKind/enum", EventKind.all().toArray(EventKind[]::new), EventKind::code);
        assertChoices(
                "/components/schemas/Attachment/properties/type/enum",
                AttachmentType.values(),
                AttachmentType::mediaType);
        assertChoices("/components/schemas/Problem/properties/type/enum", ProblemType.values(), ProblemType::uri);
    }

    @Test
    void attachmentsAreOfTheKindsAndWithinTheLimitsOfTheCode() {
        List<String> contents = new ArrayList<>();
        document.at("/paths/~1items~1{id}~1attachments~1{attachment}/get/responses/200/content")
                .fieldNames()
                .forEachRemaining(contents::add);

        assertThat(contents)
                .containsExactlyInAnyOrderElementsOf(Stream.of(AttachmentType.values())
                        .map(AttachmentType::mediaType)
                        .toList());
        assertThat(document.at("/components/schemas/Attachment/properties/bytes/maximum")
                        .intValue())
                .isEqualTo(Attachments.MOST_BYTES);
        assertThat(document.at("/components/schemas/AttachmentList/properties/attachments/maxItems")
                        .intValue())
                .isEqualTo(Attachments.MOST_FILES);
    }

    @Test
    void fieldsAreThoseOfTheCodeAndAsLong() {
        List<String> content =
                new ArrayList<>(Arrays.stream(Field.values()).map(Field::key).toList());
        content.add("lines");

        assertThat(properties("ItemContent")).containsExactlyInAnyOrderElementsOf(content);
        assertThat(properties("NewLine"))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(LineField.values()).map(LineField::key).toList());
        for (Field field : Field.values()) {
            assertThat(length("ItemContent", field.key())).as(field.key()).isEqualTo(field.maxLength());
        }
        for (LineField field : LineField.values()) {
            assertThat(length("NewLine", field.key())).as(field.key()).isEqualTo(field.maxLength());
        }
    }

    @Test
    void settingsAreThoseOfTheCode() {
        assertThat(properties("Settings"))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Setting.values()).map(Setting::key).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"NewItem", "ItemContent", "NewLine", "Accept", "Reject", "OptionalReason", "Settings", "Rights"})
    void bodiesTakeNothingThatTheContractDoesNotName(String schema) {
        assertThat(document.at("/components/schemas/" + schema + "/additionalProperties")
                        .toString())
                .isEqualTo("false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"state", "revision", "answeredBy", "erpId", "creator", "version", "id"})
    void whatLedgergateDecidesIsNoFieldOfABody(String owned) {
        assertThat(properties("ItemDetails")).contains(owned);
        assertThat(properties("NewItem")).doesNotContain(owned);
        assertThat(properties("ItemContent")).doesNotContain(owned);
    }

    @Test
    void responseThatKeepsTheContractPasses() {
        assertThat(breaches(200, "application/json", ME)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'name':'Anna','roles':[],'toolPermission':'none','accountingApprover':false,'boxes':[],'summary':true}",
                "{'id':'anna','name':'Anna','roles':['boss'],'toolPermission':'none','accountingApprover':false,'boxes':[],'summary':true}",
                "{'id':'anna','name':'Anna','roles':[],'toolPermission':'none','accountingApprover':'no','boxes':[],'summary':true}",
                "{'id':'anna','name':'Anna','roles':[],'toolPermission':'none','accountingApprover':false,'boxes':[],'summary':true,'password':'x'}",
                "not JSON"
            })
    void responseThatBreaksTheContractDoesNotPass(String planted) {
        assertThat(breaches(200, "application/json", planted)).isNotEmpty();
    }

    @Test
    void responseOfAnotherMediaTypeDoesNotPass() {
        assertThat(breaches(200, "text/html", ME)).isNotEmpty();
        assertThat(breaches(401, "application/json", "{}")).isNotEmpty();
    }

    @Test
    void fileOfAnotherMediaTypeDoesNotPass() {
        assertThat(breachesOfFile("application/pdf")).isEmpty();
        assertThat(breachesOfFile("text/html")).isNotEmpty();
    }

    private static List<String> breachesOfFile(String contentType) {
        return PublishedContract.breaches(
                "GET",
                "/api/v1/items/00000000-0000-0000-0000-000000000000/attachments/1",
                200,
                Map.of("content-type", contentType),
                new byte[] {1});
    }

    private static final String ME =
            "{'id':'anna','name':'Anna','roles':['erp-standard'],'toolPermission':'standard','accountingApprover':false,'boxes':[],'summary':true}";

    private static List<String> breaches(int status, String contentType, String body) {
        return PublishedContract.breaches(
                "GET",
                "/api/v1/me",
                status,
                Map.of("content-type", contentType),
                body.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private <T> void assertChoices(String place, T[] constants, Function<T, String> code) {
        List<String> inDocument = new ArrayList<>();
        document.at(place).forEach(choice -> inDocument.add(choice.textValue()));
        assertThat(inDocument)
                .as(place)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(constants).map(code).distinct().toList());
    }

    private List<String> properties(String schema) {
        List<String> names = new ArrayList<>();
        document.at("/components/schemas/" + schema + "/properties")
                .fieldNames()
                .forEachRemaining(names::add);
        return names;
    }

    private int length(String schema, String property) {
        return document.at("/components/schemas/" + schema + "/properties/" + property + "/maxLength")
                .intValue();
    }
}
