package org.ledgergate.connectors.filedrop.documents;

import com.helger.diagnostics.error.list.ErrorList;
import com.helger.jaxb.GenericJAXBMarshaller;
import com.helger.ubl23.UBL23Marshaller;
import com.helger.xml.serialize.write.EXMLIncorrectCharacterHandling;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ledgergate.connectors.ExportRequest;
import org.ledgergate.connectors.filedrop.documents.FileSet.DropFile;

/**
 * Writes items as UBL 2.3. Every document is read back and validated by the schemas of OASIS before it leaves.
 *
 * <p>This class and those it uses are the only ones that know the UBL library, which takes seconds to load.
 */
class Ubl {

    private static final String NAMESPACE = "\"?urn:oasis:names:specification:ubl:schema:xsd:[A-Za-z-]*2\"?:";

    private final String connection;

    Ubl(String connection) {
        this.connection = connection;
    }

    /** Returns the item as a document; empty for a type for which UBL has none. */
    Optional<DropFile> document(ExportRequest request) throws UnsupportedItem {
        UblParts parts = new UblParts(request, connection);
        return switch (request.item().type()) {
            case COMMITMENT -> Optional.of(file(request, "order", UBL23Marshaller.order(), UblOrders.order(parts)));
            case COMMITMENT_CHANGE_ORDER ->
                Optional.of(file(request, "order-change", UBL23Marshaller.orderChange(), UblOrders.orderChange(parts)));
            case SUBCONTRACTOR_INVOICE ->
                Optional.of(file(request, "invoice", UBL23Marshaller.invoice(), UblInvoices.invoice(parts)));
            default -> Optional.empty();
        };
    }

    private static <T> DropFile file(
            ExportRequest request, String name, GenericJAXBMarshaller<T> marshaller, T document)
            throws UnsupportedItem {
        ErrorList faults = new ErrorList();
        marshaller.setCollectErrors(faults);
        marshaller.readExceptionCallbacks().removeAll();
        marshaller
                .setFormattedOutput(true)
                .withXMLWriterSettings(settings ->
                        settings.setIncorrectCharacterHandling(EXMLIncorrectCharacterHandling.THROW_EXCEPTION));
        byte[] written = written(marshaller.setUseSchema(false), document);
        if (marshaller.setUseSchema(true).read(written) == null || faults.containsAtLeastOneError()) {
            throw new UnsupportedItem("The item makes no valid UBL 2.3 document (" + name + "): " + words(faults));
        }
        return new DropFile(request.key() + "." + name + ".xml", written);
    }

    private static <T> byte[] written(GenericJAXBMarshaller<T> marshaller, T document) throws UnsupportedItem {
        try {
            byte[] written = marshaller.getAsBytes(document);
            return written == null ? new byte[0] : written;
        } catch (IllegalArgumentException unprintable) {
            throw new UnsupportedItem(
                    "A text of the item holds a control character, for which UBL and XML have no place.");
        }
    }

    private static String words(ErrorList faults) {
        return faults.stream()
                .map(fault -> String.valueOf(fault.getErrorText(Locale.ENGLISH)).replaceAll(NAMESPACE, ""))
                .distinct()
                .limit(5)
                .collect(Collectors.joining(" "));
    }
}
