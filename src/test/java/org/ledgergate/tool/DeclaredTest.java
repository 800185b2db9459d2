package org.ledgergate.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgergate.items.Difference;
import org.springframework.context.support.ResourceBundleMessageSource;

class DeclaredTest {

    private final ResourceBundleMessageSource bundles = new ResourceBundleMessageSource();

    DeclaredTest() {
        bundles.setBasenames("texts/labels", "texts/item", "texts/company");
        bundles.setDefaultEncoding("UTF-8");
        bundles.setFallbackToSystemLocale(false);
    }

    @ParameterizedTest
    @CsvSource({
        "Failed to export, Fallo de exportación",
        "Retrieved, Retiro",
        "Sent, Envío",
        "Vendor, Proveedor",
        "'Line 12, Amount', 'Línea 12, Importe'",
        "Refused: accepted, Sin admitir: aceptación",
        "Access granted, Acceso concedido",
        "Nobody accepts an item that they sent or created, Nadie acepta un elemento que envió o creó",
        "Period 2025-12 is closed, Period 2025-12 is closed"
    })
    void whatTheLogKeepsIsSaidInTheReadersWords(String kept, String said) {
        assertThat(Declared.of(kept, this::spanish)).isEqualTo(said);
    }

    @Test
    void statesAreSmallWithinASentenceAndSettingsAreAsWritten() {
        assertThat(Declared.place("Not sent", this::spanish)).isEqualTo("sin enviar");
        assertThat(Declared.place("Synced", this::spanish)).isEqualTo("en el ERP");
        assertThat(Declared.place("America/Mexico_City", this::spanish)).isEqualTo("America/Mexico_City");
        assertThat(Declared.place("PT1M", this::spanish)).isEqualTo("PT1M");
        assertThat(Declared.place("true", this::spanish)).isEqualTo("Sí");
        assertThat(Declared.place("ERP Integrations: read only, Can push to accounting", this::spanish))
                .isEqualTo("ERP Integrations: solo lectura, Puede pasar a contabilidad");
        assertThat(Declared.place("nothing", this::spanish)).isEqualTo("nada");
    }

    @Test
    void boxesOfTheGridAreSaidWithTheirTicks() {
        assertThat(Declared.of(new Difference("Can export commitments", "no", "yes"), this::spanish))
                .isEqualTo(new Difference("Puede exportar compromisos", "No", "Sí"));
    }

    @Test
    void valuesOfADifferenceStayAsTheyAre() {
        assertThat(Declared.of(new Difference("Title", "Sent", "Void"), this::spanish))
                .isEqualTo(new Difference("Título", "Sent", "Void"));
    }

    @ParameterizedTest
    @CsvSource({
        "Amount, 1250.00, '1,250.00'",
        "Default retainage %, 7.5, 7.5",
        "'Line 2, Quantity', 1234567.5000, '1,234,567.5000'",
        "'Line 2, Unit price', -1500, '-1,500'",
        "'Line 2, Description', 1500, 1500",
        "Number, 1500, 1500"
    })
    void numbersOfADifferenceAreWrittenAsTheReaderDoesWithTheDecimalsThatTheyHave(
            String field, String kept, String written) {
        Difference said = Declared.of(new Difference(field, kept, ""), this::spanish);

        assertThat(said.before()).isEqualTo(written);
        assertThat(said.after()).isEmpty();
    }

    @Test
    void whatTheErpWouldCutOffStaysTheBeginningOfWhatItWas() {
        assertThat(Declared.named(new Difference("Amount", "1250.00", "1250"), this::spanish))
                .isEqualTo(new Difference("Importe", "1250.00", "1250"));
    }

    private String spanish(String key, Object... about) {
        return bundles.getMessage(key, about, Locale.forLanguageTag("es"));
    }
}
