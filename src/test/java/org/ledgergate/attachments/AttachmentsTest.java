package org.ledgergate.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ledgergate.items.TestItems.PAULA;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ledgergate.Site;
import org.ledgergate.TestClock;
import org.ledgergate.TestDatabase;
import org.ledgergate.access.NotAllowed;
import org.ledgergate.access.Person;
import org.ledgergate.access.Role;
import org.ledgergate.access.TestAccess;
import org.ledgergate.items.Company;
import org.ledgergate.items.ItemChanged;
import org.ledgergate.items.ItemEvent;
import org.ledgergate.items.ItemId;
import org.ledgergate.items.content.Difference;
import org.ledgergate.messages.Message;
import org.ledgergate.storage.Sha256;

/** Attachments and their files, on both databases. Rules R2, R13, R21. */
class AttachmentsTest {

    private static final Person PETER = new Person("peter", "Peter", "", Set.of(Role.PROJECT_USER));
    private static final Person RITA = new Person("rita", "Rita", "", Set.of(Role.ERP_READ_ONLY));
    private static final Person ADAM = new Person("adam", "Adam", "", Set.of(Role.ERP_ADMIN));
    private static final Person GUS = new Person("gus", "Gus", "", Set.of(Role.ACCOUNTING_APPROVER));

    private final TestClock clock = new TestClock("2026-11-22T10:00:00Z");
    private final byte[] pdf = TestFiles.pdf();

    @TempDir
    Path data;

    @ParameterizedTest
    @EnumSource
    void fileIsReadBackAsItWasAttached(TestDatabase kind) {
        Office office = new Office(kind);

        Attachment attached = office.attach(PAULA, "../Façade 😀.pdf", pdf);

        assertThat(attached)
                .usingRecursiveComparison()
                .ignoringFields("id")
                .isEqualTo(new Attachment(
                        0,
                        office.item,
                        "Façade 😀.pdf",
                        AttachmentType.PDF,
                        pdf.length,
                        Sha256.of(pdf),
                        "paula",
                        clock.instant()));
        assertThat(office.attachments.of(RITA, office.item)).containsExactly(attached);
        assertThat(office.download(RITA, attached).content()).isEqualTo(pdf);
    }

    @ParameterizedTest
    @EnumSource
    void sameContentIsOneFileThatStaysForWhoeverElseHasIt(TestDatabase kind) throws IOException {
        Office office = new Office(kind);
        Attachment one = office.attach(PAULA, "one.pdf", pdf);
        Attachment two = office.attach(PAULA, "two.pdf", pdf);
        assertThat(filesOnDisk()).containsExactly(Sha256.of(pdf));

        office.remove(PAULA, one);

        assertThat(office.attachments.of(RITA, office.item)).containsExactly(two);
        assertThat(office.download(RITA, two).content()).isEqualTo(pdf);
        assertThatThrownBy(() -> office.download(RITA, one)).isInstanceOf(AttachmentNotFound.class);
    }

    @ParameterizedTest
    @EnumSource
    void attachingAndRemovingAreFactsAndTheContentIsThereBeforeThem(TestDatabase kind) {
        Office office = new Office(kind);

        Attachment attached = office.attach(PAULA, "plan.pdf", pdf);
        office.attach(PAULA, "plan.pdf", pdf);
        office.remove(ADAM, attached);

        long bytes = pdf.length;
        String sha256 = Sha256.of(pdf);
        assertThat(office.facts)
                .extracting(ItemChanged::action)
                .containsExactly(ItemEvent.ATTACHED, ItemEvent.DETACHED);
        assertThat(office.facts).extracting(ItemChanged::by).containsExactly(PAULA, ADAM);
        assertThat(office.facts)
                .extracting(ItemChanged::changes)
                .containsExactly(
                        List.of(
                                Difference.of(Message.of("attachments.name"), "", "plan.pdf"),
                                Difference.of("Bytes", "", bytes),
                                Difference.of("SHA-256", "", sha256)),
                        List.of(
                                Difference.of(Message.of("attachments.name"), "plan.pdf", ""),
                                Difference.of("Bytes", bytes, ""),
                                Difference.of("SHA-256", sha256, "")));
        assertThat(office.lost).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatCannotBeWrittenLeavesNoRowAndNoFact(TestDatabase kind) throws IOException {
        Office office = new Office(kind);
        Files.writeString(data.resolve("attachments"), "a file where the folder should be");

        assertThatThrownBy(() -> office.attach(PAULA, "plan.pdf", pdf)).isInstanceOf(UncheckedIOException.class);

        assertThat(office.attachments.of(RITA, office.item)).isEmpty();
        assertThat(office.facts).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void itemTakesFiftyFilesAlsoFromManyAtOnce(TestDatabase kind) {
        Office office = new Office(kind);
        for (int i = 0; i < Attachments.MOST_FILES - 2; i++) {
            office.attach(PAULA, i + ".pdf", pdf);
        }

        List<CompletableFuture<Attachment>> more = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> office.attach(PAULA, "more " + i + ".pdf", pdf)))
                .toList();

        assertThat(more.stream()
                        .filter(one ->
                                one.handle((done, refused) -> refused == null).join()))
                .hasSize(2);
        assertThat(office.attachments.of(RITA, office.item)).hasSize(50);
        assertThatThrownBy(() -> office.attach(PAULA, "last.pdf", pdf))
                .isInstanceOf(InvalidAttachment.class)
                .hasMessage("An item has at most 50 attachments.");
        assertThat(office.attach(PAULA, "1.pdf", pdf).name()).isEqualTo("1.pdf");
    }

    @ParameterizedTest
    @EnumSource
    void everybodyDoesWhatTheirRightsAllow(TestDatabase kind) {
        Office office = new Office(kind);
        Attachment attached = office.attach(PAULA, "plan.pdf", pdf);

        for (Person nobody : List.of(RITA, ADAM, GUS)) {
            assertThatThrownBy(() -> office.attach(nobody, "plan.pdf", pdf)).isInstanceOf(NotAllowed.class);
        }
        for (Person nobody : List.of(PETER, RITA, GUS)) {
            assertThatThrownBy(() -> office.remove(nobody, attached)).isInstanceOf(NotAllowed.class);
        }
        assertThatThrownBy(() -> office.download(GUS, attached)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> office.attachments.of(GUS, office.item)).isInstanceOf(NotAllowed.class);
        assertThat(office.facts).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void damagedFileIsNotHandedOutAndAttachingItAgainMendsIt(TestDatabase kind) throws IOException {
        Office office = new Office(kind);
        Attachment attached = office.attach(PAULA, "plan.pdf", pdf);
        Files.writeString(office.files.place(attached.sha256()), "something else");

        assertThatThrownBy(() -> office.download(RITA, attached))
                .isInstanceOf(ContentLost.class)
                .hasMessageContaining("plan.pdf is missing or damaged");

        office.attach(PAULA, "plan.pdf", pdf);
        assertThat(office.download(RITA, attached).content()).isEqualTo(pdf);
    }

    private List<String> filesOnDisk() throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    /** A company with one item, and the attachments under test. */
    private class Office {

        final List<ItemChanged> facts = new ArrayList<>();
        final List<String> lost = new ArrayList<>();
        final AttachmentFiles files = new AttachmentFiles(new AttachmentSettings(data));
        final Attachments attachments;
        final ItemId item;

        Office(TestDatabase kind) {
            Company company = new Company(kind, clock);
            item = company.items
                    .create(PAULA, Site.commitment("Concrete", "1250.00"))
                    .id();
            attachments = company.database.around(new Attachments(
                    company.items,
                    TestAccess.alone(),
                    new AttachmentTable(company.database.jdbc(), clock),
                    files,
                    fact -> take((ItemChanged) fact)));
        }

        private void take(ItemChanged fact) {
            facts.add(fact);
            String sha256 = fact.changes().get(2).before().toString()
                    + fact.changes().get(2).after();
            if (files.read(sha256).isEmpty()) {
                lost.add(sha256);
            }
        }

        Attachment attach(Person by, String name, byte[] content) {
            return attachments.attach(by, item, name, content).attachment();
        }

        Download download(Person reader, Attachment attachment) {
            return attachments.download(reader, item, String.valueOf(attachment.id()));
        }

        void remove(Person by, Attachment attachment) {
            attachments.remove(by, item, String.valueOf(attachment.id()));
        }
    }
}
