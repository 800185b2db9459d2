package org.ledgergate.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Java's own XPath says what is right. */
class MappingPathsTest {

    private static final String MAPPINGS = "org/camunda/bpm/engine/impl/mapping/";

    /** What MyBatis asks of a mapping file's root. */
    private static final List<String> OF_A_FILE = List.of(
            "/mapper",
            "cache-ref",
            "cache",
            "/mapper/parameterMap",
            "/mapper/resultMap",
            "/mapper/sql",
            "select|insert|update|delete");

    private final XPath java = XPathFactory.newDefaultInstance().newXPath();
    private final XPath ours = new MappingPaths().newXPath();

    @Test
    void everyQuestionAboutEveryMappingFileIsAnsweredAsJavaDoes() throws Exception {
        Document index = engineFile(MAPPINGS + "mappings.xml");
        List<Node> files = children(index, "/configuration/mappers/mapper");
        assertThat(files).hasSizeGreaterThan(50);
        for (Node file : files) {
            Node root = engineFile(file.getAttributes().getNamedItem("resource").getNodeValue())
                    .getDocumentElement();
            for (String question : OF_A_FILE) {
                assertThat(children(root, question)).isEqualTo(found(java, question, root));
                assertThat(first(ours, question, root)).isSameAs(first(java, question, root));
            }
            for (Node statement : children(root, "select|insert|update|delete")) {
                assertThat(children(statement, "selectKey")).isEqualTo(found(java, "selectKey", statement));
            }
        }
    }

    @Test
    void namesArePlain() throws Exception {
        Document document = parse(
                "<!DOCTYPE a [<!ELEMENT a ANY>]><a><b n='1'>x</b><!-- b --><c/><b n='2'/><b xmlns='urn:other'/></a>");
        for (String question : List.of("a", "a/b", "/a/b", "/b", "b", "/a/b/c")) {
            assertThat(children(document, question)).isEqualTo(found(java, question, document));
            assertThat(first(ours, question, document)).isSameAs(first(java, question, document));
        }
        Node root = document.getDocumentElement();
        assertThat(children(root, "b|c")).isEqualTo(found(java, "b|c", root)).hasSize(3);
        assertThat(children(root, "b|b")).isEqualTo(found(java, "b|b", root)).hasSize(2);
        assertThat(children(root, "/a/c")).isEqualTo(found(java, "/a/c", root)).hasSize(1);
    }

    @Test
    void allElseIsLeftToJava() throws Exception {
        Document document = parse("<a><b n='1'>x</b><b n='2'/></a>");
        assertThat(first(ours, "/a/b[@n='2']", document)).isSameAs(first(java, "/a/b[@n='2']", document));
        assertThat(children(document, "//b")).hasSize(2);
        assertThat(ours.evaluate("/a/b", document)).isEqualTo("x");
        assertThat(ours.evaluate("count(a/b)", document, XPathConstants.NUMBER)).isEqualTo(2.0);
        assertThat(ours.compile("a/b").evaluate(document)).isEqualTo("x");
        assertThatThrownBy(() -> ours.evaluate("a[", document, XPathConstants.NODE))
                .isInstanceOf(XPathExpressionException.class);
    }

    @Test
    void aListEndsWhereItEnds() throws Exception {
        NodeList found = (NodeList) ours.evaluate("a", parse("<a/>"), XPathConstants.NODESET);
        assertThat(found.getLength()).isEqualTo(1);
        assertThat(found.item(1)).isNull();
        assertThat(found.item(-1)).isNull();
    }

    private List<Node> children(Node node, String question) throws XPathExpressionException {
        return found(ours, question, node);
    }

    private static List<Node> found(XPath path, String question, Node node) throws XPathExpressionException {
        NodeList found = (NodeList) path.evaluate(question, node, XPathConstants.NODESET);
        return IntStream.range(0, found.getLength()).mapToObj(found::item).toList();
    }

    private static Object first(XPath path, String question, Node node) throws XPathExpressionException {
        return path.evaluate(question, node, XPathConstants.NODE);
    }

    private static Document engineFile(String name) throws Exception {
        try (InputStream file = MappingPathsTest.class.getClassLoader().getResourceAsStream(name)) {
            return parser().parse(file);
        }
    }

    private static Document parse(String text) throws Exception {
        return parser().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static DocumentBuilder parser() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory.newDocumentBuilder();
    }
}
