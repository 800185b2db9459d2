package org.ledgergate.tool;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgergate.Browser;
import org.ledgergate.Site;
import org.ledgergate.Staffing;
import org.ledgergate.WholeApplication;
import org.ledgergate.access.GridRight;
import org.ledgergate.access.Person;
import org.ledgergate.items.Item;
import org.ledgergate.items.Source;
import org.ledgergate.items.content.Field;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What is refused, and why, is said to readers of Spanish in Spanish; a case of each kind. */
@WholeApplication
class SpanishRefusalsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private Site site;

    @BeforeEach
    void openSite() {
        site = new Site(context);
    }

    @Test
    void whatIsMissingBeforeAnItemCanBeSent() {
        String number = "SC-" + UUID.randomUUID();
        Item item = site.sendToErp()
                .create(
                        site.person("paula"),
                        Site.with(
                                Site.with(
                                        Site.commitment(new Source("test", number), number, "Concrete", "10.00"),
                                        Field.STATUS,
                                        "draft"),
                                Field.VENDOR,
                                ""));

        assertThat(seen("paula", Page.of(item)))
                .contains(
                        "Ponga la situación en «con aprobación»; ahora es «borrador».",
                        "Elija el proveedor, uno que el ERP tenga.")
                .contains("Número: tiene " + number.length() + " caracteres y el ERP admite 30.")
                .doesNotContain("Choose", "Set the status");
    }

    @Test
    void whoMayNotActIsToldWhyAndWhomToAsk() {
        Item sent = site.aSentCommitment("Concrete");

        assertThat(seen("stan", Page.of(sent)))
                .contains(
                        "Aceptar, Rechazar : Aquí puede verlo todo, pero para esto necesita «Puede pasar a contabilidad».")
                .contains("Pídaselo a un administrador del ERP: Adam Ashby.");
        assertThat(Page.words(spanish("stan").get("/erp/new/commitment")))
                .contains("Solo los usuarios de proyecto crean, envían, retiran, corrigen y anulan elementos");
        assertThat(seen("stan", "/erp/settings")).contains("Solo un administrador del ERP puede hacer esto.");
    }

    @Test
    void boxThatIsNotSetIsNamed() {
        try (var staff = new Staffing(context)) {
            Person nina = staff.hireApproverWithout(GridRight.EXPORT_COMMITMENT);
            Item sent = site.aSentCommitment("Concrete");

            assertThat(seen(nina.id(), Page.of(sent))).contains("usted no tiene marcado «Puede exportar compromisos».");
        }
    }

    @Test
    void lockedFieldsAndFaultsOfAForm() {
        Item sent = site.aSentCommitment("Concrete");
        Browser paula = spanish("paula");
        String edit = Page.of(sent) + "/edit";
        String version = String.valueOf(sent.version());

        HttpResponse<String> locked = paula.submit(
                edit, edit, Page.form(Map.of("version", version, "number", sent.text(Field.NUMBER), "title", "Other")));
        HttpResponse<String> wrong = paula.submit(
                "/erp/new/commitment",
                "/erp/new/commitment",
                Page.form(Map.of(
                        "title", "Concrete",
                        "currency", "DOLLARS",
                        "project", "J-0000",
                        "amount", "much",
                        "lines/0/costCode", "00-0000",
                        "lines/0/description", "Concrete")));

        assertThat(locked.statusCode()).isEqualTo(422);
        assertThat(Page.words(locked)).contains("Antes hay que corregir algo.");
        assertThat(Page.words(wrong))
                .contains("Antes hay que corregir algo.", "Número: falta este dato.", "Clase: falta este dato.")
                .contains("Moneda: tiene 7 caracteres; el máximo es 3.", "Ninguna obra tiene el número J-0000.")
                .contains("Importe: escriba cifras, con un punto si hace falta, por ejemplo 1250.00.")
                .contains(
                        "Línea 1: El código de costo 00-0000 no está en el ERP.", "Línea 1: Importe: falta este dato.")
                .doesNotContain(" must ", " missing");
    }

    @Test
    void lockedPartIsNamedWithTheStateThatLocksIt() {
        Item sent = site.aSentCommitment("Concrete");
        Browser paula = spanish("paula");
        String edit = Page.of(sent) + "/edit";

        HttpResponse<String> answer = paula.submit(
                edit,
                edit,
                Page.form(Map.ofEntries(
                        Map.entry("version", String.valueOf(sent.version())),
                        Map.entry("number", sent.text(Field.NUMBER)),
                        Map.entry("title", "Other"),
                        Map.entry("kind", sent.text(Field.KIND)),
                        Map.entry("status", sent.text(Field.STATUS)),
                        Map.entry("project", sent.text(Field.PROJECT)),
                        Map.entry("vendor", sent.text(Field.VENDOR)),
                        Map.entry("currency", sent.text(Field.CURRENCY)),
                        Map.entry("amount", sent.text(Field.AMOUNT)))));

        assertThat(Page.words(answer)).contains("Título: no se puede cambiar en el estado «por aprobar».");
    }

    @Test
    void secondAnswerIsToldWhoAnsweredFirst() {
        Item sent = site.aSentCommitment("Concrete");
        Browser anna = spanish("anna");
        site.sendToErp().reject(site.person("ben"), sent.id(), "Wrong cost code");

        HttpResponse<String> late =
                anna.submit(Page.of(sent), Page.of(sent) + "/accept", Page.form(Map.of("revision", "1")));
        HttpResponse<String> older =
                anna.submit(Page.of(sent), Page.of(sent) + "/accept", Page.form(Map.of("revision", "0")));

        assertThat(Page.words(late))
                .contains("No se hizo: las cosas han cambiado.")
                .contains("No es posible la operación «aceptación» con Compromiso " + sent.text(Field.NUMBER)
                        + ". Estado: con rechazo; respondió Ben");
        assertThat(Page.words(late)).doesNotContainPattern("\\dT\\d\\d:").doesNotContain("answered");
        assertThat(Page.words(older)).contains("Alguien cambió este elemento después de que usted lo abriera.");
    }

    @Test
    void rejectWithoutAReason() {
        Item sent = site.aSentCommitment("Concrete");

        HttpResponse<String> answer = spanish("anna")
                .submit(Page.of(sent), Page.of(sent) + "/reject", Page.form(Map.of("revision", "1", "reason", " ")));

        assertThat(Page.words(answer))
                .contains("Indique un motivo: le llega a quien lo envió y queda en el historial.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/erp/commitments?amountFrom=much | El importe mínimo debe constar de cifras",
                "/erp/commitments?sort=colour | No hay tal orden. Ordene por",
                "/erp/commitments?columns=colour | No hay ninguna columna «colour».",
                "/erp/events?kind=x | No hay ninguna clase de evento «x».",
                "/erp/events?from=x | La dirección dice algo que aquí no tiene sentido: from=x.",
                "/erp/overview?type=x | No hay ningún tipo «x». Hay: job, commitment,",
                "/erp/items/x | No hay ningún elemento x.",
                "/erp/runs/0 | No hay ningún proceso conjunto 0.",
                "/erp/upload/0 | Esta carga ya no está",
                "/erp/people/nobody | No hay tal página."
            })
    void addressesThatCannotBeAnswered(String address, String said) {
        assertThat(seen("paula", address)).contains(said).doesNotContain("There is");
    }

    @Test
    void filesThatAreNotTaken() {
        Item item = site.aReadyCommitment("Concrete");
        Browser paula = spanish("paula");
        String csv = "type,sourceSystem,sourceId,number,colour\nwall,file,1,2,3\n";
        String items = "type,sourceSystem,sourceId,number\nwall,file,1,2\ncommitment,file,2\n";

        HttpResponse<String> attachment =
                paula.submitFile(Page.of(item), Page.of(item) + "/attachments", "plan.exe", "MZ".getBytes(UTF_8));
        HttpResponse<String> titles = paula.submitFile("/erp/upload", "/erp/upload", "a.csv", csv.getBytes(UTF_8));
        HttpResponse<String> rows = paula.submitFile("/erp/upload", "/erp/upload", "a.csv", items.getBytes(UTF_8));
        HttpResponse<String> json = paula.submitFile("/erp/upload", "/erp/upload", "a", "{\"type\":1}".getBytes(UTF_8));

        assertThat(Page.words(attachment))
                .contains("No se adjuntó.", "No se puede adjuntar un archivo con el nombre plan.exe.")
                .contains("Se admiten PDF, PNG, JPEG, texto sin formato, CSV, XLSX, DOCX.");
        assertThat(Page.words(titles)).contains("No hay ninguna columna «colour»; la plantilla las tiene todas.");
        assertThat(Page.words(rows))
                .contains("type: debe ser uno de estos: job, commitment")
                .contains("Hay 3 celdas en lugar de 4, una por cada título.");
        assertThat(Page.words(json)).contains("type: debe ser texto entre comillas.", "sourceId: falta este dato.");
    }

    @Test
    void settingsAndRightsThatCannotBe() {
        Browser adam = spanish("adam");

        HttpResponse<String> setting =
                adam.submit("/erp/settings", "/erp/settings", Page.form(Map.of("company.zone", "Moon")));
        HttpResponse<String> rights = adam.submit("/erp/people/stan", "/erp/people/stan", "toolPermission=GOD&seen=x");

        assertThat(Page.words(setting))
                .contains("La configuración sigue como estaba.")
                .contains("«La zona horaria de la empresa» debe ser una zona horaria, por ejemplo America/New_York.");
        assertThat(Page.words(rights)).contains("Elija Ninguno, Solo lectura, Estándar o Administrador.");
    }

    @Test
    void nothingChosenForManyAtOnce() {
        Browser anna = spanish("anna");

        HttpResponse<String> refused = anna.submit("/erp/commitments", "/erp/commitments/bulk", "verb=accept");

        assertThat(Page.words(anna.get(refused.headers().firstValue("Location").orElseThrow())))
                .contains("No se hizo nada.", "No hay nada elegido.");
    }

    @Test
    void resultsOfARunAndTheLogAreSaidInTheReadersLanguage() {
        Browser anna = spanish("anna");
        Item answered = site.aSentCommitment("Concrete");
        HttpResponse<String> chosen =
                anna.submit("/erp/commitments", "/erp/commitments/bulk", "verb=accept&item=" + answered.id());
        String run = chosen.headers().firstValue("Location").orElseThrow();
        site.sendToErp().reject(site.person("ben"), answered.id(), "Wrong period");
        anna.submit(run, run + "/start", "");

        context.getBean("bulkWorker", Runnable.class).run();

        assertThat(Page.words(anna.get(run)))
                .contains("No es posible la operación «aceptación» con Compromiso " + answered.text(Field.NUMBER)
                        + ". Estado: con rechazo; respondió Ben Brandt (");
        assertThat(anna.get(run + "/files/csv").body())
                .contains(
                        "Número,Importe,Moneda,Resultado,Motivo",
                        "sin admitir,No es posible la operación «aceptación»");
    }

    @Test
    void refusedAttemptIsInTheHistoryAsItsReaderSpeaks() {
        Item sent = site.aSentCommitment("Concrete");
        assertThatThrownBy(() -> site.sendToErp().reject(site.person("rita"), sent.id(), "No"))
                .hasMessageStartingWith("You need Standard or Admin on ERP Integrations for this.");

        assertThat(seen("anna", Page.of(sent)))
                .contains("Sin admitir: rechazo")
                .contains("Para esto necesita Estándar o Administrador en ERP Integrations.");
    }

    @Test
    void noteOfAnExportIsOursAndWhatTheErpSaidIsItsOwn() {
        Item accepted = site.anAcceptedCommitment("Concrete works [down]");
        assertThatThrownBy(() -> site.run(accepted, "Task_ExportItem")).hasMessageContaining("not sent");

        assertThat(seen("rita", Page.of(accepted)))
                .contains("Sin enviar todavía; se intenta de nuevo por sí solo: The sandbox ERP cannot be reached.");
    }

    @Test
    void machinesAreToldInEnglishWhateverTheirLanguage() {
        Item sent = site.aSentCommitment("Concrete");
        Browser stan = spanish("stan");

        HttpResponse<String> answer =
                stan.send(stan.request("/api/v1/items/" + sent.id()).header("Accept-Language", "es"));
        HttpResponse<String> missing = stan.send(stan.request("/api/v1/items/x").header("Accept-Language", "es"));

        assertThat(answer.body())
                .contains("You can see everything here, but you need Can push to accounting for this.");
        assertThat(missing.body()).contains("There is no item x.");
    }

    private String seen(String user, String page) {
        return Page.words(Page.in("es-MX", Browser.of(port, user), page));
    }

    /** Returns the browser of somebody who chose Spanish. */
    private Browser spanish(String user) {
        Browser browser = Browser.of(port, user);
        assertThat(browser.submit("/erp/me", "/erp/me/reading", "language=es-MX&zone=")
                        .statusCode())
                .isEqualTo(302);
        return browser;
    }
}
