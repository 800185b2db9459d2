package org.ledgergate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.boot.origin.OriginTrackedValue;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ClassPathResource;

class KnownSettingsTest {

    /** In a placeholder, a condition, or the packaged settings. */
    private static final Pattern USED = Pattern.compile(
            "(?m)(?:\\$\\{|OnProperty\\((?:name = )?\"|PROPERTY = \"|^)(ledgergate\\.[a-z.-]+[a-z])[\":}=]");

    private final StandardEnvironment environment = new StandardEnvironment();

    @ParameterizedTest
    @CsvSource({
        "ledgergate.conectors.erp, ledgergate.connectors.erp",
        "ledgergate.mail.form, ledgergate.mail.from",
        "ledgergate.connectors.tryton.pasword, ledgergate.connectors.tryton.password",
        "ledgergate.datafolder.x, ledgergate.data-folder"
    })
    void misspelledSettingIsRefusedWithItsPlaceAndTheNearestOne(String given, String meant) {
        var place = new TextResourceOrigin(
                new ClassPathResource("application.properties"), new TextResourceOrigin.Location(6, 0));
        give(new OriginTrackedMapPropertySource("file", Map.of(given, OriginTrackedValue.of("secret", place))));

        assertThatThrownBy(this::check)
                .isInstanceOf(UnknownSetting.class)
                .hasMessageContaining(given)
                .hasMessageContaining("application.properties] - 7:1")
                .hasMessageContaining("Did you mean " + meant + "?")
                .hasMessageNotContaining("secret");
    }

    @Test
    void misspelledEnvironmentVariableIsRefused() {
        give(new SystemEnvironmentPropertySource("systemEnvironment", Map.of("LEDGERGATE_MAIL_FORM", "x")));

        assertThatThrownBy(this::check).hasMessageContaining("Did you mean ledgergate.mail.from?");
    }

    @Test
    void everythingUnknownIsNamedAtOnce() {
        give(new OriginTrackedMapPropertySource("file", Map.of("ledgergate.one", "1", "ledgergate.two", "2")));

        assertThatThrownBy(this::check).hasMessageContaining("ledgergate.one").hasMessageContaining("ledgergate.two");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ledgergate.dataFolder",
                "ledgergate.data_folder",
                "ledgergate.connectors.erp[0]",
                "ledgergate.connectors.tryton.codes.retainageAccount"
            })
    void anotherSpellingThatSpringTakesIsTaken(String name) {
        give(new OriginTrackedMapPropertySource("file", Map.of(name, "x")));

        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LEDGERGATE_DATA_FOLDER",
                "LEDGERGATE_DATAFOLDER",
                "LEDGERGATE_PORT",
                "LEDGERGATE_CONNECTORS_ERP_0_",
                "LEDGERGATE_CONNECTORS_TRYTON_CODES_RETAINAGEACCOUNT"
            })
    void environmentVariableOfASettingIsTaken(String name) {
        give(new SystemEnvironmentPropertySource("systemEnvironment", Map.of(name, "x")));

        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @Test
    void everySettingThatTheCodeReadsIsInTheMetadataWithADescription() throws IOException {
        Set<String> known = KnownSettings.known().keySet();

        assertThat(used()).isNotEmpty().allSatisfy(name -> assertThat(known).contains(name));
        assertThat(KnownSettings.known().values())
                .allSatisfy(setting -> assertThat(setting.description()).isNotBlank());
    }

    private static Set<String> used() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            return files.filter(file -> file.toString().matches(".*\\.(java|properties)"))
                    .map(KnownSettingsTest::content)
                    .flatMap(content -> USED.matcher(content).results())
                    .map((MatchResult found) -> found.group(1))
                    .collect(Collectors.toSet());
        }
    }

    private static String content(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private void give(PropertySource<?> source) {
        environment.getPropertySources().addFirst(source);
        ConfigurationPropertySources.attach(environment);
    }

    private void check() {
        var check = new KnownSettings();
        check.setEnvironment(environment);
        check.postProcessBeanFactory(new DefaultListableBeanFactory());
    }
}
