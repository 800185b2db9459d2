package org.ledgergate.process.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.CamundaDeploymentConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

/** The deployment made at start: always the whole set, so that a form and its process stay in one deployment. */
class BundledDeployment extends AbstractCamundaConfiguration implements CamundaDeploymentConfiguration {

    /** Reserved: what is deployed under this name is replaced at the next start. */
    static final String NAME = "bundled";

    private final Models models;

    BundledDeployment(Models models) {
        this.models = models;
    }

    @Override
    public void preInit(SpringProcessEngineConfiguration configuration) {
        configuration.setDeploymentName(NAME);
        configuration.setDeployChangedOnly(false);
        configuration.setDeploymentResources(getDeploymentResources().toArray(Resource[]::new));
    }

    @Override
    public Set<Resource> getDeploymentResources() {
        try {
            return models.byName().entrySet().stream()
                    .map(model -> new NamedModel(model.getKey(), model.getValue()))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The engine takes a byte array's description for the resource's name: the same in the jar and outside. */
    private static final class NamedModel extends ByteArrayResource {

        private final String name;

        NamedModel(String name, byte[] content) {
            super(content);
            this.name = name;
        }

        @Override
        public String getDescription() {
            return name;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof NamedModel model && model.name.equals(name);
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }
    }
}
