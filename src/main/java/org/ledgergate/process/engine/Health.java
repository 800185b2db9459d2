package org.ledgergate.process.engine;

import java.io.File;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.ledgergate.notifications.Postman;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells whoever watches over Ledgergate whether it can work, at the address and in the words of Spring Boot's actuator;
 * that itself would make every start a tenth longer. Source: decision 0010.
 */
@RestController
class Health {

    private static final String ACTUATOR_JSON = "application/vnd.spring-boot.actuator.v3+json";
    private static final long ROOM_NEEDED = 10L * 1024 * 1024;

    private final DataSource database;
    private final ObjectProvider<JobExecutor> jobs;
    private final Postman postman;

    Health(DataSource database, ObjectProvider<JobExecutor> jobs, Postman postman) {
        this.database = database;
        this.jobs = jobs;
        this.postman = postman;
    }

    @GetMapping(
            path = "/actuator/health",
            produces = {ACTUATOR_JSON, MediaType.APPLICATION_JSON_VALUE})
    ResponseEntity<Map<String, String>> health() {
        boolean up = databaseAnswers() && jobsRun() && diskHasRoom() && postman.reachesServer();
        return ResponseEntity.status(up ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .body(Map.of("status", up ? "UP" : "DOWN"));
    }

    private boolean databaseAnswers() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(0);
        } catch (SQLException unreachable) {
            return false;
        }
    }

    /** A node that was told to run no jobs has no executor. */
    private boolean jobsRun() {
        return jobs.stream().allMatch(JobExecutor::isActive);
    }

    private static boolean diskHasRoom() {
        return new File("").getAbsoluteFile().getUsableSpace() >= ROOM_NEEDED;
    }
}
