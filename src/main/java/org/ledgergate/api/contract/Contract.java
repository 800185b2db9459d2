package org.ledgergate.api.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The published OpenAPI document, and what it says of a request. An operation's id is its controller method's name. */
@Component
@Lazy // read at the first request: starting should not take longer for it
public class Contract {

    private static final String COMPONENTS = "#/components/schemas/";
    private static final String SCHEMAS = "urn:ledgergate:schemas";
    private static final String DEFINITIONS = "#/$defs/";
    private static final String JSON = "/content/application~1json";

    private final JsonNode document;
    private final SchemaRegistry schemas;
    private final Map<String, Operation> operations = new HashMap<>();

    Contract() {
        this.document = load();
        this.schemas = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                registry -> registry.schemas(Map.of(SCHEMAS, definitions(document))));
        document.get("paths").forEach(this::readPath);
    }

    public JsonNode document() {
        return document;
    }

    /**
     * Returns JSON that is meant as the body of an operation, with every fault that the contract finds in it.
     *
     * @param whole what people call it when it is wrong as a whole, for example "The line"
     */
    public Body held(String operation, JsonNode json, Object whole) {
        return operation(operation).flatMap(Operation::body).orElseThrow().held(json, whole);
    }

    Optional<Operation> operation(String id) {
        return Optional.ofNullable(operations.get(id));
    }

    private void readPath(JsonNode path) {
        path.forEach(operation -> {
            if (operation.has("operationId")) {
                String id = operation.get("operationId").textValue();
                operations.put(id, new Operation(parameters(path, operation), body(operation)));
            }
        });
    }

    private Map<String, Parameter> parameters(JsonNode path, JsonNode operation) {
        Map<String, Parameter> parameters = new HashMap<>();
        for (JsonNode holder : List.of(path, operation)) {
            holder.path("parameters").forEach(written -> {
                JsonNode parameter = resolve(written);
                if (parameter.get("in").textValue().equals("query")) {
                    parameters.put(parameter.get("name").textValue(), parameter(parameter.get("schema")));
                }
            });
        }
        return parameters;
    }

    private Parameter parameter(JsonNode schema) {
        boolean list = schema.path("type").asText().equals("array");
        JsonNode single = list ? schema.get("items") : schema;
        return new Parameter(list, resolve(single).path("type").asText().equals("integer"), compile(single));
    }

    /** Returns what stands in a body of JSON; empty for a file. */
    private Optional<RequestBody> body(JsonNode operation) {
        return Optional.ofNullable(operation.get("requestBody"))
                .filter(body -> body.at(JSON).isObject())
                .map(body -> new RequestBody(body.get("required").booleanValue(), compile(body.at(JSON + "/schema"))));
    }

    private Schema compile(JsonNode schema) {
        return schema.has("$ref")
                ? schemas.getSchema(SchemaLocation.of(
                        SCHEMAS + schema.get("$ref").textValue().replace(COMPONENTS, DEFINITIONS)))
                : schemas.getSchema(schema);
    }

    /** The components as one plain schema: a validator need not know what else stands in an OpenAPI document. */
    private static String definitions(JsonNode document) {
        String components = document.at("/components/schemas").toString();
        return "{\"$defs\":" + components.replace(COMPONENTS, DEFINITIONS) + "}";
    }

    private JsonNode resolve(JsonNode written) {
        return written.has("$ref") ? document.at(written.get("$ref").textValue().substring(1)) : written;
    }

    /** By SnakeYAML and not by Jackson, which does not know merge keys: fields are written once and merged in. */
    private static JsonNode load() {
        try (InputStream yaml = new ClassPathResource("api/openapi.yaml").getInputStream()) {
            Object document = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
            return new ObjectMapper().valueToTree(document);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
