package org.ledgergate.example;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Loads the example company on its first start, beside the running application. */
@Component
@Profile("example")
class ExampleStart implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(ExampleStart.class);

    private final ExampleStory story;
    private final ExampleIntake intake;
    private final Environment environment;

    ExampleStart(ExampleStory story, ExampleIntake intake, Environment environment) {
        this.story = story;
        this.intake = intake;
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (story.isNew()) {
            new Thread(this::load, "example").start();
        } else {
            invite();
        }
    }

    private void load() {
        intake.take();
        story.tell();
        invite();
    }

    private void invite() {
        log.info(
                "The example company is complete: http://localhost:{}/, sign in as anna, paula or adam, password \"example\"",
                environment.getProperty("local.server.port"));
    }
}
