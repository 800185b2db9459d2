package org.ledgergate.items.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({
        "1250.5, USD, 1250.50 USD",
        "1000000000000, AUD, 1000000000000.00 AUD",
        "12500000, JPY, 12500000 JPY",
        "0.125, BHD, 0.125 BHD",
        "-10.10, USD, -10.10 USD"
    })
    void amountHasItsCurrencysDecimals(String amount, String currency, String text) {
        Money money = new Money(new BigDecimal(amount), Currency.getInstance(currency));

        assertThat(money).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1234567.5; USD; en; 1,234,567.50 USD",
                "1234567.5; USD; es-ES; 1.234.567,50 USD",
                "1234567.5; USD; es-MX; 1,234,567.50 USD",
                "12500000; JPY; en; 12,500,000 JPY",
                "-1000.125; BHD; en; -1,000.125 BHD",
                "1234.5; USD; und; 1,234.50 USD"
            })
    void amountIsWrittenAsItsReaderWritesNumbers(String amount, String currency, String reader, String text) {
        Money money = new Money(new BigDecimal(amount), Currency.getInstance(currency));

        assertThat(money.in(Locale.forLanguageTag(reader))).isEqualTo(text);
    }

    @Test
    void amountIsNeverRounded() {
        assertThatThrownBy(() -> new Money(new BigDecimal("0.5"), Currency.getInstance("JPY")))
                .isInstanceOf(ArithmeticException.class);
    }
}
