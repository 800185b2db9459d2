package org.ledgergate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.origin.Origin;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Refuses to start with a setting below {@code ledgergate.} that does not exist, before anything else is set up. The settings
 * are those in the metadata that the build makes of them.
 */
@Component
class KnownSettings implements BeanFactoryPostProcessor, EnvironmentAware {

    private static final String PREFIX = "ledgergate";
    private static final String METADATA = "META-INF/spring-configuration-metadata.json";

    private static final ConfigurationPropertyName.Form FORM = ConfigurationPropertyName.Form.UNIFORM;

    private @Nullable Environment environment;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        Map<String, Setting> known = known();
        TreeSet<String> faults = new TreeSet<>();
        for (var source : ConfigurationPropertySources.get(Objects.requireNonNull(environment))) {
            if (source instanceof IterableConfigurationPropertySource named) {
                named.stream()
                        .filter(name -> name.getNumberOfElements() > 1
                                && name.getElement(0, FORM).equals(PREFIX))
                        .filter(name -> known.values().stream().noneMatch(setting -> setting.covers(name)))
                        .forEach(name -> faults.add(fault(name, named, known)));
            }
        }
        if (!faults.isEmpty()) {
            throw new UnknownSetting(String.join(System.lineSeparator(), faults));
        }
    }

    private static String fault(
            ConfigurationPropertyName name, IterableConfigurationPropertySource source, Map<String, Setting> known) {
        Origin origin = Origin.from(source.getConfigurationProperty(name));
        String nearest = known.keySet().stream()
                .min(Comparator.comparing(setting ->
                        LevenshteinDistance.getDefaultInstance().apply(uniform(setting), uniform(name.toString()))))
                .orElseThrow();
        return name + (origin == null ? "" : " (" + origin + ")") + " is no setting. Did you mean " + nearest + "?";
    }

    /** Returns every setting by its name. */
    static Map<String, Setting> known() {
        try {
            Map<String, Setting> known = new TreeMap<>();
            for (URL file :
                    Collections.list(KnownSettings.class.getClassLoader().getResources(METADATA))) {
                try (InputStream content = file.openStream()) {
                    for (JsonNode property :
                            new ObjectMapper().readTree(content).path("properties")) {
                        String name = property.path("name").asText();
                        if (name.startsWith(PREFIX + ".")) {
                            known.put(
                                    name,
                                    new Setting(
                                            name,
                                            property.path("type").asText(),
                                            property.path("description").asText()));
                        }
                    }
                }
            }
            return known;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** As an environment variable says a name: without dashes, in any case, and dots are underscores. */
    private static String uniform(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** One setting, of what type it is, and what it is for. */
    record Setting(String name, String type, String description) {

        boolean covers(ConfigurationPropertyName given) {
            String said = Stream.iterate(0, index -> index < given.getNumberOfElements(), index -> index + 1)
                    .map(index -> given.getElement(index, FORM))
                    .collect(Collectors.joining());
            String own = uniform(name);
            return said.equals(own)
                    || type.startsWith("java.util.Map<") && said.startsWith(own)
                    || type.startsWith("java.util.List<") && said.matches(own + "[0-9]+");
        }
    }
}
