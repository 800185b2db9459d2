package org.ledgergate.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.ledgergate.items.ItemId;

/** R10: by its key the ERP knows an export again, so a key says which connection, item and revision it is for. */
class ExportKeyTest {

    private static final ItemId ITEM = ItemId.of("0b4f5a60-5b1c-4a53-9d5e-0d9a7b1f3c21");
    private static final ItemId OTHER = ItemId.of("0b4f5a60-5b1c-4a53-9d5e-0d9a7b1f3c22");

    @Test
    void connectionItemAndRevisionEachMakeAnotherKey() {
        ExportKey key = ExportKey.of("tryton", ITEM, 1);

        assertThat(key).isEqualTo(ExportKey.of("tryton", ITEM, 1));
        assertThat(ExportKey.of("sandbox", ITEM, 1)).isNotEqualTo(key);
        assertThat(ExportKey.of("tryton", OTHER, 1)).isNotEqualTo(key);
        assertThat(ExportKey.of("tryton", ITEM, 2)).isNotEqualTo(key);
    }

    /** The ERP keeps keys for years: another way to make them would lose what was posted under the old ones. */
    @Test
    void keyIsTheNameBasedUuidOfConnectionItemAndRevision() throws NoSuchAlgorithmException {
        assertThat(ExportKey.of("tryton", ITEM, 12).value())
                .isEqualTo(nameBasedUuid("tryton/0b4f5a60-5b1c-4a53-9d5e-0d9a7b1f3c21/12"))
                .hasSize(36);
    }

    /** RFC 9562, version 3, of a name without a namespace. */
    private static String nameBasedUuid(String name) throws NoSuchAlgorithmException {
        byte[] hash = MessageDigest.getInstance("MD5").digest(name.getBytes(StandardCharsets.UTF_8));
        hash[6] = (byte) (hash[6] & 0x0f | 0x30);
        hash[8] = (byte) (hash[8] & 0x3f | 0x80);
        return HexFormat.of().formatHex(hash).replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
    }
}
