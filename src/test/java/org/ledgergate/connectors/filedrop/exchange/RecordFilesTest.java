package org.ledgergate.connectors.filedrop.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgergate.connectors.ErpUnavailable;
import org.ledgergate.connectors.filedrop.ErpSide;
import org.ledgergate.records.ErpRecord;
import org.ledgergate.records.RecordKind;

class RecordFilesTest {

    private ErpSide erp;
    private RecordFiles files;

    @BeforeEach
    void importFolder(@TempDir Path folder) {
        erp = new ErpSide(folder.resolve("drop"));
        files = new RecordFiles(erp.folders(), StandardCharsets.UTF_8);
    }

    @Test
    void wholeListIsRead() {
        put("vendors", "code,name,active\r\nV-1,\"O'Brien, \"\"Sons\"\"\",yes\r\n V-2 ,株式会社 山田鉄骨,no\r\nend,2\r\n");

        assertThat(files.read(RecordKind.VENDOR))
                .containsExactly(
                        new ErpRecord(RecordKind.VENDOR, "V-1", "O'Brien, \"Sons\"", true),
                        new ErpRecord(RecordKind.VENDOR, "V-2", "株式会社 山田鉄骨", false));
    }

    @Test
    void eachKindHasItsFileAndColumnsStandInAnyOrder() {
        put("cost-codes", "name,code\nConcrete,03-3000\nend,1\n");
        put("jobs", "\uFEFFcode,name\nJ-1,Tower\nend,1");

        assertThat(files.read(RecordKind.COST_CODE))
                .containsExactly(new ErpRecord(RecordKind.COST_CODE, "03-3000", "Concrete", true));
        assertThat(files.read(RecordKind.JOB)).hasSize(1);
    }

    @Test
    void listThatIsBeingCopiedIsNotTakenWhereverItBreaksOff() {
        String whole = "code,name\nV-1,One\nV-2,Two\nend,2\n";
        for (int length = 0; length < whole.indexOf("end,2") + 5; length++) {
            put("vendors", whole.substring(0, length));

            assertThatThrownBy(() -> files.read(RecordKind.VENDOR)).isInstanceOf(ErpUnavailable.class);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'code,name\\nV-1,One\\n' | line 2: the last row must be "end" and the number of rows
            'code,name\\nV-1,One\\nend,7\\n' | line 3: the last row does not say that there are 1 rows
            'code,title\\nend,0' | line 1: there is no column "title"
            'code\\nend,0' | line 1: the columns code, name must be there
            'code,name,name\\nend,0' | and each only once
            'code,name\\nV-1\\nend,1' | line 2: there are 1 cells in place of 2
            'code,name\\n,One\\nend,1' | line 2: the code must have 1 to 60 characters
            'code,name,active\\nV-1,One,perhaps\\nend,1' | line 2: active must be yes or no
            'code,name\\nV-1,One\\nV-2,Two\\nV-1,Three\\nend,3' | line 4: the code V-1 is in line 2 already
            'code,name\\nV-1,"One"x\\nend,1' | line 2: the quotation marks or the commas are wrong
            """)
    void malformedListIsRefusedWithFileAndLine(String text, String fault) {
        put("vendors", text.replace("\\n", "\n"));

        assertThatThrownBy(() -> files.read(RecordKind.VENDOR))
                .isInstanceOf(ErpUnavailable.class)
                .hasMessageContaining("vendors.csv")
                .hasMessageContaining(fault);
    }

    @Test
    void missingListWrongEncodingAndLinksAreSaidInWords() throws IOException {
        assertThatThrownBy(() -> files.read(RecordKind.JOB)).hasMessageContaining("jobs.csv is not there");

        erp.write(
                erp.folders().imports().resolve("jobs.csv"),
                "code,name\nJ-1,Überbau\nend,1".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> files.read(RecordKind.JOB)).hasMessageContaining("not written in UTF-8");

        put("elsewhere", "code,name\nend,0");
        Files.createSymbolicLink(
                erp.folders().imports().resolve("vendors.csv"),
                erp.folders().imports().resolve("elsewhere.csv"));
        assertThatThrownBy(() -> files.read(RecordKind.VENDOR)).hasMessageContaining("not a plain file");
    }

    private void put(String list, String text) {
        erp.write(erp.folders().imports().resolve(list + ".csv"), text.getBytes(StandardCharsets.UTF_8));
    }
}
