package org.ledgergate.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgergate.settings.Settings;
import org.springframework.context.i18n.TimeZoneAwareLocaleContext;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;

class ReaderLocaleSetupTest {

    private final Settings settings = mock(Settings.class);

    @ParameterizedTest
    @ValueSource(strings = {"/erp/commitments", "/api/v1/form-texts"})
    void whoChoseNothingReadsPagesAndFormsAtTheCompanysTime(String path) {
        when(settings.companyZone()).thenReturn(ZoneId.of("Australia/Perth"));

        assertThat(reader(path).getTimeZone()).isNotNull().extracting("ID").isEqualTo("Australia/Perth");
    }

    @Test
    void pageWithoutTheDatabaseHasALanguageAndUtc() {
        when(settings.companyZone()).thenThrow(new DataAccessResourceFailureException("away"));

        assertThat(reader().getTimeZone()).isNotNull().extracting("ID").isEqualTo("UTC");
        assertThat(reader().getLocale()).isEqualTo(Locale.ENGLISH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/items", "/tool/tool.css"})
    void machinesAndStaticFilesAskForNoSettings(String path) {
        assertThat(reader(path).getTimeZone()).isNotNull().extracting("ID").isEqualTo("UTC");

        verifyNoInteractions(settings);
    }

    private TimeZoneAwareLocaleContext reader() {
        return reader("/erp/commitments");
    }

    private TimeZoneAwareLocaleContext reader(String path) {
        return (TimeZoneAwareLocaleContext) new ReaderLocaleSetup()
                .localeResolver(settings)
                .resolveLocaleContext(new MockHttpServletRequest("GET", path));
    }
}
