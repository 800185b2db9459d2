package org.ledgergate.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.Test;
import org.ledgergate.Browser;
import org.ledgergate.WholeApplication;
import org.ledgergate.notifications.Postman;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@WholeApplication
class HealthTest {

    private static final DataSource DATABASE = new DriverManagerDataSource("jdbc:h2:mem:health");

    @LocalServerPort
    private int port;

    private final Postman postman = mock(Postman.class);
    private final StaticListableBeanFactory beans = new StaticListableBeanFactory();

    @Test
    void answersInTheWordsOfTheActuator() {
        var answer = new Browser(port).get("/actuator/health");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/vnd.spring-boot.actuator.v3+json");
    }

    @Test
    void isUpWithoutAnExecutorOfJobs() {
        when(postman.reachesServer()).thenReturn(true);

        isUp(health(DATABASE));
    }

    @Test
    void isDownWithoutTheDatabase() {
        when(postman.reachesServer()).thenReturn(true);

        isDown(health(new DriverManagerDataSource("jdbc:h2:mem:nowhere;IFEXISTS=TRUE")));
    }

    @Test
    void isDownWhileTheMailServerCannotBeReached() {
        when(postman.reachesServer()).thenReturn(false);

        isDown(health(DATABASE));
    }

    @Test
    void isDownWhileNoJobsAreRun() {
        when(postman.reachesServer()).thenReturn(true);
        beans.addBean("jobExecutor", new DefaultJobExecutor());

        isDown(health(DATABASE));
    }

    private ResponseEntity<?> health(DataSource database) {
        return new Health(database, beans.getBeanProvider(JobExecutor.class), postman).health();
    }

    private static void isUp(ResponseEntity<?> answer) {
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
    }

    private static void isDown(ResponseEntity<?> answer) {
        assertThat(answer.getStatusCode().value()).isEqualTo(503);
        assertThat(answer.getBody()).hasToString("{status=DOWN}");
    }
}
