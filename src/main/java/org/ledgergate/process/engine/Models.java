package org.ledgergate.process.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The processes, decisions and forms to deploy: the packaged ones, each replaced by its namesake in a folder beside. */
class Models {

    private static final Logger LOG = LoggerFactory.getLogger(Models.class);
    private static final List<String> ROOTS = List.of("processes", "forms");
    private static final List<String> ENDINGS = List.of(".bpmn", ".dmn", ".html", ".form");

    private final Path folder;

    Models(Path folder) {
        this.folder = folder;
    }

    /** Returns the content of every model by its name, {@code processes/x.bpmn} or {@code forms/y.html}. */
    Map<String, byte[]> byName() throws IOException {
        Map<String, byte[]> models = new TreeMap<>();
        for (String root : ROOTS) {
            addPackaged(root, models);
        }
        for (String root : ROOTS) {
            addBeside(root, models);
        }
        return models;
    }

    private void addPackaged(String root, Map<String, byte[]> models) throws IOException {
        for (Resource resource : new PathMatchingResourcePatternResolver().getResources("classpath*:" + root + "/*")) {
            String name = String.valueOf(resource.getFilename());
            if (isModel(name)) {
                models.put(root + "/" + name, resource.getContentAsByteArray());
            }
        }
    }

    private void addBeside(String root, Map<String, byte[]> models) throws IOException {
        if (!Files.isDirectory(folder.resolve("processes")) || !Files.isDirectory(folder.resolve(root))) {
            return;
        }
        LOG.info("Models in {} replace the packaged ones", folder.resolve(root).toAbsolutePath());
        try (Stream<Path> files = Files.list(folder.resolve(root))) {
            for (Path file : files.filter(file -> isModel(file.toString())).toList()) {
                models.put(root + "/" + file.getFileName(), Files.readAllBytes(file));
            }
        }
    }

    private static boolean isModel(String name) {
        return ENDINGS.stream().anyMatch(name::endsWith);
    }
}
