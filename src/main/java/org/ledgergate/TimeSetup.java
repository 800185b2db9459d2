package org.ledgergate;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Gives everybody the same time, and runs what is to be done again and again. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class TimeSetup {

    /** Ticks in microseconds, which every database keeps: what is read back equals what was written. */
    @Bean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
    }
}
