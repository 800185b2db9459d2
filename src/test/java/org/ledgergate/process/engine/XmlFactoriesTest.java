package org.ledgergate.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.xpath.XPathFactory;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class XmlFactoriesTest {

    private final Properties before = new Properties();

    @BeforeEach
    void nothingIsNamed() {
        before.putAll(System.getProperties());
        System.getProperties().keySet().removeIf(name -> name.toString().startsWith("javax.xml."));
    }

    @AfterEach
    void asBefore() {
        System.getProperties().keySet().removeIf(name -> name.toString().startsWith("javax.xml."));
        System.getProperties().putAll(before);
    }

    @Test
    void theEnginesFilesAreAskedInTheShortWay() {
        new XmlFactories().preInit(new StandaloneInMemProcessEngineConfiguration());
        assertThat(XPathFactory.newInstance()).isInstanceOf(MappingPaths.class);
        assertThat(DocumentBuilderFactory.newInstance()).hasSameClassAs(DocumentBuilderFactory.newDefaultInstance());
    }

    @Test
    void whatSomebodyNamedStays() {
        System.setProperty(SAXParserFactory.class.getName(), "com.example.Parser");
        new XmlFactories().preInit(new StandaloneInMemProcessEngineConfiguration());
        assertThat(System.getProperty(SAXParserFactory.class.getName())).isEqualTo("com.example.Parser");
    }
}
