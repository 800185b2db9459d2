package org.ledgergate.connectors.filedrop.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.helger.jaxb.GenericJAXBMarshaller;
import com.helger.ubl23.UBL23Marshaller;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgergate.connectors.filedrop.TestDrop;
import org.ledgergate.connectors.filedrop.documents.FileSet.DropFile;
import org.ledgergate.items.Item;
import org.ledgergate.items.TestItems;
import org.ledgergate.items.content.Content;
import org.ledgergate.items.content.Field;
import org.ledgergate.items.content.Line;
import org.w3c.dom.Document;

/** The documents, held against the schemas of OASIS by another validator than the one that wrote them. */
class UblTest {

    private static final Pattern ELEMENT = Pattern.compile("/(\\w+)");

    private final Ubl ubl = new Ubl("Work 7");

    @Test
    void commitmentIsAnOrder() throws Exception {
        Item item = TestItems.with(TestItems.commitment("Concrete"), Field.RETAINAGE_PERCENT, "10");

        Document order = valid(UBL23Marshaller.order(), item, Map.of());

        assertThat(text(order, "/*/ID")).isEqualTo("SC-001");
        assertThat(text(order, "/*/UUID")).isEqualTo(TestDrop.key(item).value());
        assertThat(text(order, "/*/AccountingCost")).isEqualTo("J-2041");
        assertThat(text(order, "//SellerSupplierParty")).isEqualTo("V-1001");
        assertThat(text(order, "//BuyerCustomerParty")).isEqualTo("Work 7");
        assertThat(text(order, "//PayableAmount")).isEqualTo("1250.50");
        assertThat(text(order, "//PayableAmount/@currencyID")).isEqualTo("USD");
        assertThat(text(order, "count(//OrderLine)")).isEqualTo("2");
        assertThat(text(order, "//LineItem[1]/AccountingCost")).isEqualTo("03-3000");
        assertThat(text(order, "/*/Note[2]")).isEqualTo("retainagePercent=10");
    }

    @Test
    void changeOrderIsAnOrderChangeThatNamesItsCommitment() throws Exception {
        Item item = TestItems.with(TestItems.changeOrder("SC-001"), Field.NUMBER, "CCO-7");

        Document change = valid(UBL23Marshaller.orderChange(), item, Map.of());

        assertThat(text(change, "/*/SequenceNumberID")).isEqualTo("CCO-7");
        assertThat(text(change, "/*/OrderReference/ID")).isEqualTo("SC-001");
        assertThat(text(change, "//DocumentReference/ID")).isEqualTo("ERP-7");
        assertThat(text(change, "/*/AccountingCost")).isEqualTo("J-2041");
    }

    @Test
    void whatIsRetainedComesOffWhatIsPayable() throws Exception {
        Item item = withLines(
                TestItems.invoice("SC-001", "2026-11-30"),
                new Line(
                        "03-3000",
                        "Slab <1> & \"2\"",
                        new BigDecimal("12.5"),
                        "m3",
                        new BigDecimal("100.04"),
                        new BigDecimal("1250.50"),
                        new BigDecimal("125.05")));

        Document invoice = valid(UBL23Marshaller.invoice(), item, Map.of("accountingDate", "2026-12-01"));

        assertThat(text(invoice, "/*/IssueDate")).isEqualTo("2026-11-30");
        assertThat(text(invoice, "//AllowanceTotalAmount")).isEqualTo("125.05");
        assertThat(text(invoice, "//PayableAmount")).isEqualTo("1125.45");
        assertThat(text(invoice, "//InvoicedQuantity")).isEqualTo("12.5");
        assertThat(text(invoice, "//Item/Name")).isEqualTo("Slab <1> & \"2\"");
        assertThat(text(invoice, "/*/Note[last()]")).isEqualTo("accountingDate=2026-12-01");
    }

    @Test
    void invoiceWithoutLinesHasOneForTheWhole() throws Exception {
        Item item = withLines(TestItems.invoice("SC-001", "2026-11-30"));

        Document invoice = valid(UBL23Marshaller.invoice(), item, Map.of());

        assertThat(text(invoice, "count(//InvoiceLine)")).isEqualTo("1");
        assertThat(text(invoice, "//InvoiceLine/LineExtensionAmount")).isEqualTo("1250.50");
    }

    @ParameterizedTest
    @ValueSource(strings = {"😀 株式会社", "<script>&amp;", "\u202Eabc", "a\tb\nc", "]]>", " blanks "})
    void oddTextsArriveAsTheyAre(String odd) throws Exception {
        Document order = valid(UBL23Marshaller.order(), TestItems.commitment(odd), Map.of());

        assertThat(text(order, "/*/Note[1]")).isEqualTo(odd);
    }

    @Test
    void orderWithoutLinesIsRefusedInWordsOfTheSchema() {
        Item item = withLines(TestItems.commitment("Concrete"));

        assertThatThrownBy(() -> ubl.document(TestDrop.request(item)))
                .isInstanceOf(UnsupportedItem.class)
                .hasMessageContaining("no valid UBL 2.3 document (order)")
                .hasMessageContaining("OrderLine")
                .hasMessageNotContaining("urn:oasis");
    }

    @Test
    void jobIsNoDocumentOfUbl() throws Exception {
        assertThat(ubl.document(TestDrop.request(TestItems.job("J-1")))).isEmpty();
    }

    private Document valid(GenericJAXBMarshaller<?> schemas, Item item, Map<String, String> extraFields)
            throws Exception {
        DropFile file = ubl.document(TestDrop.request(item, extraFields)).orElseThrow();
        Source[] sources = schemas.getOriginalXSDs().stream()
                .map(xsd ->
                        new StreamSource(Objects.requireNonNull(xsd.getAsURL()).toExternalForm()))
                .toArray(Source[]::new);
        Schema schema =
                SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(sources);
        assertThatCode(() -> schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(file.content()))))
                .as(new String(file.content(), StandardCharsets.UTF_8))
                .doesNotThrowAnyException();
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(file.content()));
    }

    /**
     * Blanks around are the layout's, unless the element has no other elements in it.
     *
     * @param path names elements as if they had no namespaces
     */
    private static String text(Document document, String path) throws Exception {
        String inAnyNamespace = ELEMENT.matcher(path).replaceAll("/*[local-name()='$1']");
        String text = XPathFactory.newInstance().newXPath().evaluate(inAnyNamespace, document);
        return text.contains("\n  ") ? text.strip() : text;
    }

    private static Item withLines(Item item, Line... lines) {
        return TestItems.with(item, new Content(item.content().fields(), List.of(lines)));
    }
}
