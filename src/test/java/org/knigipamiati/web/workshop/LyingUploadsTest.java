package org.knigipamiati.web.workshop;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.knigipamiati.accounts.Account;
import org.knigipamiati.accounts.Accounts;
import org.knigipamiati.accounts.Role;
import org.knigipamiati.accounts.Sessions;
import org.knigipamiati.accounts.gate.FormToken;
import org.knigipamiati.review.workflow.Actor;
import org.knigipamiati.runtime.EmbeddedServicesResource;

/** Files that are not what they are called, sent to every place that takes files: refused in both languages, at once, and not kept. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class LyingUploadsTest {

    /** A file, and the words with which it is refused. */
    private enum Lie {
        EXECUTABLE(
                "page.jpg", "\u007fELF\u0002\u0001 and so on", "no JPEG", "не JPEG", "neither CSV nor XLSX", "не CSV"),
        WINDOWS_PROGRAM(
                "page.xlsx", "MZ\u0090\u0000\u0003\u0000", "no JPEG", "не JPEG", "neither CSV nor XLSX", "не CSV"),
        RUBBISH_PDF(
                "book.pdf",
                "%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 99 0 R >> nothing follows",
                "could not be read",
                "не удалось прочитать",
                "neither CSV nor XLSX",
                "не CSV"),
        IMAGE_BOMB("page.png", null, "too large", "слишком велико", "neither CSV nor XLSX", "не CSV"),
        ZIP_BOMB("table.xlsx", null, "no JPEG", "не JPEG", "unfolds to many times", "разворачивается"),
        XML_BOMB("table.xlsx", null, "no JPEG", "не JPEG", "XML entities of its own", "сущности XML"),
        NOTHING("empty.csv", "", "is empty", "пуст", "is empty", "пуст");

        final String name;
        final String content;
        final String asPage;
        final String asPageRu;
        final String asTable;
        final String asTableRu;

        Lie(String name, String content, String asPage, String asPageRu, String asTable, String asTableRu) {
            this.name = name;
            this.content = content;
            this.asPage = asPage;
            this.asPageRu = asPageRu;
            this.asTable = asTable;
            this.asTableRu = asTableRu;
        }

        byte[] bytes() throws IOException {
            switch (this) {
                case IMAGE_BOMB:
                    return png(60_000, 60_000);
                case ZIP_BOMB:
                    return zip(Map.of("xl/workbook.xml", new byte[300 << 20]));
                case XML_BOMB:
                    String entities = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\">"
                            + "<!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]><x>&c;</x>";
                    return zip(Map.of(
                            "xl/workbook.xml", "<workbook/>".getBytes(StandardCharsets.UTF_8),
                            "xl/sharedStrings.xml", entities.getBytes(StandardCharsets.UTF_8)));
                default:
                    return content.getBytes(StandardCharsets.ISO_8859_1);
            }
        }
    }

    @Inject
    Accounts accounts;

    @Inject
    Sessions sessions;

    @Inject
    RecordsOfEveryKind records;

    private static String session;
    private static RecordsOfEveryKind.Place place;

    @BeforeEach
    void aVolunteerAndABook() throws Exception {
        if (session == null) {
            String name = "Бузина " + UUID.randomUUID().toString().replaceAll("[^0-9]", "");
            Account account = accounts.createWithPassword(name, "четыре тихих слова", Set.of(Role.VOLUNTEER), "test");
            place = records.published(
                    "Вложенцев",
                    "Родился в 1899 г.\nРасстрелян 9 апреля 1938 г.",
                    new Actor(name, Set.of(Role.VOLUNTEER)));
            session = sessions.open(account).orElseThrow();
        }
    }

    @ParameterizedTest
    @EnumSource(Lie.class)
    void isRefusedInWordsWhereverItIsSent(Lie lie) throws Exception {
        byte[] bytes = lie.bytes();
        assertThat(bytes).as("little is sent").hasSizeLessThan(1 << 20);
        String pages = "/workshop/sources/" + place.source() + "/pages";
        String tables = "/workshop/sources/" + place.source() + "/sheets";
        String correction = "/records/" + place.id() + "/correction";
        long kept = scansKept();
        // A page without an image is one that is typed from paper, and no file is sent with most corrections.
        if (lie != Lie.NOTHING) {
            refused(send(pages, "image", lie, bytes, "en"), lie.asPage);
            refused(send(pages, "image", lie, bytes, "ru"), lie.asPageRu);
        }
        refused(send(tables, "table", lie, bytes, "en"), lie.asTable);
        refused(send(tables, "table", lie, bytes, "ru"), lie.asTableRu);
        if (lie == Lie.RUBBISH_PDF) {
            refused(send(correction, "document", lie, bytes, "en"), "no JPEG");
        } else if (lie != Lie.NOTHING) {
            refused(send(correction, "document", lie, bytes, "en"), lie.asPage);
            refused(send(correction, "document", lie, bytes, "ru"), lie.asPageRu);
        }
        assertThat(scansKept()).isEqualTo(kept);
    }

    @Test
    void aPictureIsNotKeptForACorrectionThatIsRefused() throws Exception {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "png", picture);
        long kept = scansKept();
        String correction = "/records/" + place.id() + "/correction";
        for (String message : new String[] {"", "а".repeat(4001)}) {
            Response answer = request("en")
                    .multiPart(FormToken.FIELD, token())
                    .multiPart("message", message, "text/plain; charset=UTF-8")
                    .multiPart("document", "picture.png", picture.toByteArray())
                    .post(correction);
            refused(answer, message.isEmpty() ? "Write what is wrong" : "longer than");
        }
        assertThat(scansKept()).isEqualTo(kept);
        assertThat(send(correction, "document", "picture.png", picture.toByteArray(), "en")
                        .statusCode())
                .isEqualTo(303);
        assertThat(scansKept()).isEqualTo(kept + 1);
    }

    @Test
    void aFormulaInATableIsShownAndItsRowIsNotTaken() {
        byte[] table =
                "ФИО;Год рождения\nСметин Прохор Лукич;1899\nСчётов Прохор Лукич;\"=HYPERLINK(\"\"http://x/\"\")\"\n"
                        .getBytes(StandardCharsets.UTF_8);
        Response taken = send("/workshop/sources/" + place.source() + "/sheets", "table", "t.csv", table, "en");
        assertThat(taken.statusCode()).isEqualTo(303);
        Document tried = Jsoup.parse(request("en").get(taken.header("Location")).asString());
        assertThat(tried.body().text()).contains("A formula", "HYPERLINK").contains("1 row");
        assertThat(tried.select("a[href^=http://x]")).isEmpty();
    }

    private static void refused(Response answer, String words) {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(answer.asString()).select("main").text()).contains(words);
    }

    private static Response send(String path, String field, Lie lie, byte[] bytes, String language) {
        return send(path, field, lie.name, bytes, language);
    }

    private static Response send(String path, String field, String name, byte[] bytes, String language) {
        return request(language)
                .multiPart(FormToken.FIELD, token())
                .multiPart("label", "1")
                .multiPart("message", "x")
                .multiPart(field, name, bytes)
                .post(path);
    }

    private static String token() {
        return Jsoup.parse(request("en").get("/workshop").asString())
                .select("[name=" + FormToken.FIELD + "]")
                .val();
    }

    private static RequestSpecification request(String language) {
        return given().cookie("knigi-session", session)
                .accept("text/html")
                .header("Accept-Language", language)
                .redirects()
                .follow(false);
    }

    private static long scansKept() throws IOException {
        Path folder = Path.of("target/test-files/scans");
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    /** An image of which there is a header that speaks of so many pixels, and nothing else. */
    private static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(png);
        out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream head = new DataOutputStream(header);
        head.write("IHDR".getBytes(StandardCharsets.US_ASCII));
        head.writeInt(width);
        head.writeInt(height);
        head.write(new byte[] {8, 0, 0, 0, 0});
        CRC32 crc = new CRC32();
        crc.update(header.toByteArray());
        out.writeInt(13);
        out.write(header.toByteArray());
        out.writeInt((int) crc.getValue());
        return png.toByteArray();
    }
}
