package org.ledgergate.process.engine;

import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.validation.SchemaFactory;
import javax.xml.xpath.XPathFactory;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/**
 * Names to the engine who reads its XML: Java's own parsers and {@link MappingPaths}. It would look through all jars for each of
 * its mapping files. What somebody named before stays.
 */
class XmlFactories extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        Map.of(
                        DocumentBuilderFactory.class.getName(),
                        DocumentBuilderFactory.newDefaultInstance(),
                        SAXParserFactory.class.getName(),
                        SAXParserFactory.newDefaultInstance(),
                        SchemaFactory.class.getName() + ":" + XMLConstants.W3C_XML_SCHEMA_NS_URI,
                        SchemaFactory.newDefaultInstance(),
                        XPathFactory.class.getName() + ":" + XPathFactory.DEFAULT_OBJECT_MODEL_URI,
                        new MappingPaths())
                .forEach((property, factory) -> System.getProperties()
                        .putIfAbsent(property, factory.getClass().getName()));
    }
}
