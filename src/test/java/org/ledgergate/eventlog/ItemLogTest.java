package org.ledgergate.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgergate.Site;
import org.ledgergate.WholeApplication;
import org.ledgergate.items.Item;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The log of the application follows each item by its id. */
@WholeApplication
class ItemLogTest {

    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @Autowired
    private ApplicationContext context;

    @BeforeEach
    void listen() {
        lines.start();
        logger().addAppender(lines);
    }

    @AfterEach
    void stopListening() {
        logger().detachAppender(lines);
    }

    @Test
    void eachChangeIsALineWithTheIdOfTheItem() {
        Site site = new Site(context);
        Item item = site.aSentCommitment("Elevator pits");

        assertThat(lines.list).hasSize(2);
        ILoggingEvent sent = lines.list.get(1);
        assertThat(sent.getFormattedMessage())
                .startsWith("Commitment ")
                .contains("(" + item.id() + "): Sent by ")
                .endsWith("; Sent");
        assertThat(sent.getKeyValuePairs())
                .anySatisfy(pair -> assertThat(pair.toString()).isEqualTo("item=\"" + item.id() + "\""));
    }

    @Test
    void changeThatIsUndoneIsNoLine() {
        Site site = new Site(context);
        Item item = site.aSentCommitment("Elevator pits");
        lines.list.clear();

        assertThat(catchThrowable(() -> site.sendToErp().accept(site.person("paula"), item.id(), Map.of())))
                .isNotNull();

        assertThat(lines.list).isEmpty();
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger(ItemLog.class);
    }
}
