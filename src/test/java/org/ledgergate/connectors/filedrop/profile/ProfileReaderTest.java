package org.ledgergate.connectors.filedrop.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgergate.connectors.ChangeMode;
import org.ledgergate.connectors.ExtraField;
import org.ledgergate.items.ItemType;
import org.ledgergate.items.content.Field;
import org.ledgergate.items.rules.Limit;
import org.ledgergate.messages.Message;
import org.ledgergate.records.RecordKind;

class ProfileReaderTest {

    @Test
    void whatAProfileLeavesOutHasADefault() {
        Profile profile =
                ProfileReader.read("my.yaml", "label: Mine\nexports: {commitment: }\n".replace(": }", ": {}}"));

        assertThat(profile.changeMode()).isEqualTo(ChangeMode.SUPPLEMENT);
        assertThat(profile.exports()).containsOnlyKeys(ItemType.COMMITMENT);
        assertThat(profile.imports()).isEmpty();
        assertThat(profile.form().charset()).isEqualTo(StandardCharsets.UTF_8);
        assertThat(profile.form().lineEnd()).isEqualTo("\r\n");
        assertThat(profile.form().guardsFormulas()).isTrue();
    }

    @Test
    void everythingThatAProfileSaysIsDeclared() {
        Profile profile = ProfileReader.read("my.yaml", """
                label: Mine
                change-mode: amend
                exports:
                  commitment:
                    limits:
                      number: { longest: 8 }
                      title: { longest: 30, too-long: truncates }
                      amount: { format: "[^-].*", words: zero or more }
                    required: [date, lines]
                    extra-fields:
                      - { name: batch, label: Batch, kind: text, longest: 20, required: true }
                      - { name: due, label: Due, kind: date }
                      - { name: sort, label: Sort, kind: choice, options: [One, Two] }
                imports: [vendor]
                """);

        var limits = profile.capabilities("c").limits(ItemType.COMMITMENT);
        assertThat(limits.byField().get(Field.NUMBER)).isEqualTo(Limit.blocking(8));
        assertThat(limits.byField().get(Field.TITLE)).isEqualTo(Limit.truncating(30));
        assertThat(limits.byField().get(Field.AMOUNT))
                .extracting(Limit::formatWords)
                .hasToString("zero or more");
        assertThat(limits.required()).containsExactly(Field.DATE);
        assertThat(limits.linesRequired()).isTrue();
        assertThat(profile.capabilities("c").extraFields(ItemType.COMMITMENT))
                .containsExactly(
                        ExtraField.text("batch", Message.just("Batch"), true, 20),
                        ExtraField.date("due", Message.just("Due"), false),
                        ExtraField.choice("sort", Message.just("Sort"), false, java.util.List.of("One", "Two")));
        assertThat(profile.imports()).containsExactly(RecordKind.VENDOR);
        assertThat(profile.changeMode()).isEqualTo(ChangeMode.AMEND);
    }

    @ParameterizedTest
    @CsvSource({"'{}',false", "'{numbers: unique-for-commitment}',false", "'{numbers: unique-for-vendor}',true"})
    void vendorMayUseAnInvoiceNumberTwiceUnlessTheProfileSaysOtherwise(String invoice, boolean unique) {
        Profile profile = ProfileReader.read(
                "my.yaml", "label: Mine\nexports:\n  commitment: {}\n  subcontractor-invoice: " + invoice + "\n");

        assertThat(profile.capabilities("c")
                        .limits(ItemType.SUBCONTRACTOR_INVOICE)
                        .numbersUniqueForVendor())
                .isEqualTo(unique);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            '' | line 1: the file is empty.
            'exports: {}' | line 1: label is missing.
            'label: A' | line 1: exports is missing.
            'label: [' | line 1: expected
            'label: A\\nexports: {}\\nlabels: B' | line 3, labels: is unknown; known are
            'label: A\\nlabel: B\\nexports: {}' | line 2, label: is said twice.
            'label: A\\nexports:\\n  invoice: {}' | line 3, exports.invoice: is unknown; known are commitment,
            'label: A\\nexports:\\n  subcontractor-invoice: {}' | line 3, exports.subcontractor-invoice: cannot be exported without commitment.
            'label: A\\nexports: {commitment: {limits: {name: {}}}}' | exports.commitment.limits.name: is unknown
            'label: A\\nexports: {job: {limits: {number: {longest: many}}}}' | exports.job.limits.number.longest: must be a whole number
            'label: A\\nexports: {job: {limits: {number: {longest: 5, too-long: truncates}}}}' | would say something else if it were cut
            'label: A\\nexports: {job: {limits: {number: {format: "["}}}}' | needs format and words together
            'label: A\\nexports: {job: {limits: {number: {format: "[", words: x}}}}' | is no regular expression
            'label: A\\nexports: {job: {required: [vendor]}}' | exports.job.required[1]: must be one of date, description, number, title.
            'label: A\\nexports: {job: {extra-fields: [{name: a, label: B}]}}' | exports.job.extra-fields[1]: kind is missing.
            'label: A\\nexports: {job: {extra-fields: [{name: a b, label: B, kind: date}]}}' | extra-fields[1].name: must be letters and digits
            'label: A\\nexports: {job: {extra-fields: [{name: vendor, label: B, kind: date}]}}' | no column of ours
            'label: A\\nexports: {job: {extra-fields: [{name: a, label: B, kind: choice}]}}' | needs options if it is a choice
            'label: A\\nexports: {job: {extra-fields: [{name: a, label: B, kind: date}, {name: a, label: B, kind: date}]}}' | has the name of another field
            'label: A\\nexports: {job: {extra-fields: [{name: a, label: B, kind: text, longest: 5000}]}}' | must be at most 1000.
            'label: A\\nexports: {commitment: {numbers: unique-for-vendor}}' | exports.commitment.numbers: belongs to subcontractor-invoice only.
            'label: A\\nexports: {}\\nimports: [invoices]' | line 3, imports[1]: must be one of cost-code, job
            'label: A\\nexports: {}\\nimports: vendor' | line 3, imports: must be a list
            'label: A\\nexports: {}\\ncharset: Klingon' | line 3, charset: is no character set
            'label: A\\nexports: {}\\nline-end: CR' | line 3, line-end: must be one of CRLF, LF.
            'label: A\\nexports: {}\\nchange-mode: maybe' | must be one of amend, supplement.
            'label: A\\nexports: {}\\nvocabulary: {price: Cost}' | line 3, vocabulary.price: is unknown
            'label: A\\nexports: {}\\nvocabulary: {vendor: [a]}' | line 3, vocabulary.vendor: must be a text.
            """)
    void faultIsToldWithItsLine(String yaml, String fault) {
        assertThatThrownBy(() -> ProfileReader.read("my.yaml", yaml.replace("\\n", "\n")))
                .isInstanceOf(InvalidProfile.class)
                .hasMessageContaining("The profile my.yaml of the file drop is wrong:")
                .hasMessageContaining(fault);
    }

    @Test
    void allFaultsAreToldAtOnce() {
        assertThatThrownBy(() -> ProfileReader.read("my.yaml", "labels: A\ncharset: Klingon\nexports: {nothing: {}}"))
                .hasMessageContaining("line 1, labels")
                .hasMessageContaining("label is missing")
                .hasMessageContaining("line 2, charset")
                .hasMessageContaining("line 3, exports.nothing");
    }
}
