package org.ledgergate;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.cache.CacheAutoConfiguration;
import org.springframework.boot.autoconfigure.dao.PersistenceExceptionTranslationAutoConfiguration;
import org.springframework.boot.autoconfigure.http.client.HttpClientAutoConfiguration;
import org.springframework.boot.autoconfigure.sql.init.SqlInitializationAutoConfiguration;
import org.springframework.boot.autoconfigure.web.client.RestClientAutoConfiguration;
import org.springframework.boot.autoconfigure.web.client.RestTemplateAutoConfiguration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts Ledgergate, without what nobody uses and each start would set up: decision 0010. */
@SpringBootApplication(
        exclude = {
            CacheAutoConfiguration.class,
            HttpClientAutoConfiguration.class,
            // JdbcClient translates exceptions by itself; this would put a proxy around each table.
            PersistenceExceptionTranslationAutoConfiguration.class,
            RestClientAutoConfiguration.class,
            RestTemplateAutoConfiguration.class,
            SqlInitializationAutoConfiguration.class
        })
@EnableScheduling
public class Application {

    public static void main(String[] arguments) {
        SpringApplication.run(Application.class, arguments);
    }
}
