package org.knigipamiati.web.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.knigipamiati.accounts.Account;
import org.knigipamiati.accounts.Accounts;
import org.knigipamiati.accounts.Role;
import org.knigipamiati.accounts.Sessions;
import org.knigipamiati.accounts.gate.FormToken;
import org.knigipamiati.review.workflow.Actor;
import org.knigipamiati.runtime.EmbeddedServicesResource;

/**
 * A gigabyte, sent as a browser or a program sends one, is refused in words before much of it has been sent, and leaves nothing
 * behind.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class HugeRequestTest {

    private static final long GIGABYTE = 1L << 30;

    /** What stands in the buffers of the two sides when the answer comes to what said itself how large it is. */
    private static final long MOST_ANNOUNCED = 16L << 20;

    /** The same, the largest body that is taken, and what comes before it is noticed, for what does not say. */
    private static final long MOST_STREAMED = 112L << 20;

    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *([0-9]+)");

    private static final byte[] CHUNK = new byte[1 << 16];

    private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));

    @Inject
    Accounts accounts;

    @Inject
    Sessions sessions;

    @Inject
    RecordsOfEveryKind records;

    @TestHTTPResource
    URL server;

    private static String session;
    private static String token;
    private static RecordsOfEveryKind.Place place;

    @BeforeEach
    void somebodyWhoMaySendPages() throws Exception {
        assertThat(TEMPORARY)
                .as("a folder that no other program uses")
                .startsWith(Path.of("target").toAbsolutePath());
        if (session != null) {
            return;
        }
        String name = "Ольха " + UUID.randomUUID().toString().replaceAll("[^0-9]", "");
        Account account = accounts.createWithPassword(name, "четыре тихих слова", Set.of(Role.VOLUNTEER), "test");
        place = records.published(
                "Гигабайтов",
                "Родился в 1899 г.\nРасстрелян 9 апреля 1938 г.",
                new Actor(name, Set.of(Role.VOLUNTEER)));
        session = sessions.open(account).orElseThrow();
        token = Jsoup.parse(new Visitor()
                        .request()
                        .cookie("knigi-session", session)
                        .get("/workshop")
                        .asString())
                .select("[name=" + FormToken.FIELD + "]")
                .val();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /workshop/sources/{source}/pages",
                "POST /workshop/sources/{source}/sheets",
                "POST /workshop/records/{id}/edit",
                "POST /records/{id}/correction",
                "POST /sign-in",
                "POST /api/v1/records",
                "GET /api/v1/records",
                "GET /",
                "POST /no/such/page"
            })
    void aGigabyteIsRefusedInWordsBeforeItIsSent(String route) throws Exception {
        String filled = route.replace("{source}", place.source()).replace("{id}", Long.toString(place.id()));
        Set<String> files = filesOfUploads();
        long heap = usedHeap();
        for (boolean announced : new boolean[] {true, false}) {
            Answer answer = send(filled, announced);
            String how = route + (announced ? " with its length" : " in chunks") + ": " + answer;
            assertThat(answer.sent).as(how).isLessThan(announced ? MOST_ANNOUNCED : MOST_STREAMED);
            boolean takesNothing = route.equals("POST /api/v1/records") || route.equals("POST /no/such/page");
            if (announced || !takesNothing) {
                assertThat(answer.status).as(how).isEqualTo(413);
            } else {
                // It need not wait until it is too much.
                assertThat(answer.status).as(how).isIn(404, 405, 413);
            }
            if (route.contains("/api/")) {
                assertThat(answer.head).as(how).contains("application/problem+json");
                assertThat(answer.body).as(how).contains("\"status\":" + answer.status);
            } else {
                assertThat(answer.head).as(how).contains("text/html");
                assertThat(Jsoup.parse(answer.body).select("h1").text())
                        .as(how)
                        .isEqualTo(answer.status == 413 ? "This is more than we can take" : "There is no such page");
            }
        }
        Instant limit = Instant.now().plusSeconds(20);
        while (!files.containsAll(filesOfUploads()) && Instant.now().isBefore(limit)) {
            Thread.sleep(100);
        }
        assertThat(files).as("files left behind").containsAll(filesOfUploads());
        assertThat(usedHeap() - heap).as("memory kept").isLessThan(MOST_STREAMED);
    }

    private record Answer(int status, String head, String body, long sent) {}

    /** Sends as fast as the other side takes it, until there is an answer. */
    private Answer send(String route, boolean announced) throws Exception {
        String boundary = "invented-boundary";
        boolean form = route.endsWith("/sign-in") || route.endsWith("/edit");
        String type = form ? "application/x-www-form-urlencoded" : "multipart/form-data; boundary=" + boundary;
        String head = route + " HTTP/1.1\r\nHost: localhost\r\nAccept-Language: en\r\nCookie: knigi-session=" + session
                + "\r\n" + FormToken.HEADER + ": " + token + "\r\nContent-Type: " + type + "\r\n"
                + (announced ? "Content-Length: " + GIGABYTE : "Transfer-Encoding: chunked") + "\r\n\r\n";
        String beginning = form
                ? "reason="
                : "--" + boundary + "\r\nContent-Disposition: form-data; name=\"image\"; filename=\"page.jpg\"\r\n"
                        + "Content-Type: image/jpeg\r\n\r\n";
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            InputStream in = socket.getInputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            write(out, beginning.getBytes(StandardCharsets.US_ASCII), announced);
            long sent = beginning.length();
            byte[] chunk = CHUNK.clone();
            Arrays.fill(chunk, (byte) 'a');
            try {
                while (sent < GIGABYTE && in.available() == 0) {
                    write(out, chunk, announced);
                    sent += chunk.length;
                }
            } catch (SocketException closed) {
                // The answer may have come before.
            }
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            try {
                byte[] some = new byte[8192];
                for (int n = in.read(some); n >= 0 && !isWhole(answer); n = isWhole(answer) ? -1 : in.read(some)) {
                    answer.write(some, 0, n);
                }
            } catch (IOException closed) {
                // What came before it counts.
            }
            String text = answer.toString(StandardCharsets.UTF_8);
            int end = text.indexOf("\r\n\r\n");
            return new Answer(
                    end < 0 ? 0 : Integer.parseInt(text.substring(9, 12)),
                    end < 0 ? text : text.substring(0, end),
                    end < 0 ? "" : text.substring(end + 4),
                    sent);
        }
    }

    /** Whether head and body are there, so that nobody waits until the server closes the connection. */
    private static boolean isWhole(ByteArrayOutputStream answer) {
        String text = answer.toString(StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        Matcher length = LENGTH.matcher(text);
        return end >= 0 && length.find() && text.length() >= end + 4 + Integer.parseInt(length.group(1));
    }

    private static void write(OutputStream out, byte[] bytes, boolean announced) throws IOException {
        if (announced) {
            out.write(bytes);
        } else {
            out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(bytes);
            out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** Files in every folder where what is sent may be put; the temporary one is the tests' own, as the build sets it. */
    private static Set<String> filesOfUploads() throws IOException {
        Set<String> files = new TreeSet<>();
        for (Path folder : List.of(TEMPORARY, Path.of("file-uploads"), Path.of("target/test-files"))) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> all = Files.walk(folder, 9)) {
                    files.addAll(all.filter(file -> size(file) > (1 << 20))
                            .map(Path::toString)
                            .collect(Collectors.toSet()));
                }
            }
        }
        return files;
    }

    private static long size(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (IOException gone) {
            return 0;
        }
    }

    private static long usedHeap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
