package org.knigipamiati.runtime;

import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Kills the built service again and again while a draft, the box of a page or the form of a record is being saved as fast as it can be, in turn, and looks after each start whether the
 * last acknowledged save is there. Every second time the database and the search engine are killed with it, as when the machine
 * runs out of memory. A check of some minutes, run by hand after {@code mvn package}:
 *
 * <pre>mvn -q dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -cp "target/test-classes:target/classes:$(cat target/classpath)" org.knigipamiati.runtime.DraftKillCheck 20</pre>
 *
 * It ends with status 1 if an acknowledged save was lost.
 */
final class DraftKillCheck {

    private static final String PASSWORD = "четыре тихих слова";

    private final int port;
    private HttpClient client;
    private String token;

    private DraftKillCheck(int port) {
        this.port = port;
    }

    public static void main(String[] args) throws Exception {
        int rounds = args.length == 0 ? 20 : Integer.parseInt(args[0]);
        Path folder = Files.createTempDirectory("draft-kill-");
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        new DraftKillCheck(port).run(folder, rounds);
    }

    private void run(Path folder, int rounds) throws Exception {
        command(folder, "user", "add", "Осина", "--role", "administrator,volunteer", "--password-stdin");
        ServiceProcess service = ServiceProcess.launch(folder, port, "-Dknigi.accounts.second-factor-required=false")
                .awaitReady();
        signIn();
        List<Form> forms = forms();
        long acknowledgedInAll = 0;
        int lost = 0;
        for (int round = 1; round <= rounds; round++) {
            AtomicLong acknowledged = new AtomicLong(-1);
            AtomicReference<Exception> ended = new AtomicReference<>();
            long base = round * 1_000_000L;
            Form form = forms.get(round % forms.size());
            form.open();
            Thread saving = new Thread(() -> {
                try {
                    for (long n = base; ; n++) {
                        form.save("plotnik " + n);
                        acknowledged.set(n);
                    }
                } catch (Exception e) {
                    ended.set(e);
                }
            });
            saving.start();
            Thread.sleep(1500 + (long) (Math.random() * 1000));
            if (round % 2 == 0) {
                service.killWithChildren();
            } else {
                service.kill();
            }
            saving.join();
            service = ServiceProcess.launch(folder, port).awaitReady();
            String found = form.open().replaceAll("\\D", "");
            long stored = found.isEmpty() ? -1 : Long.parseLong(found);
            boolean kept = stored >= acknowledged.get();
            lost += kept ? 0 : 1;
            acknowledgedInAll += acknowledged.get() < 0 ? 0 : acknowledged.get() - base + 1;
            System.out.printf(
                    "round %d (%s, %s killed): acknowledged %d, found %d: %s%n",
                    round,
                    form.path,
                    round % 2 == 0 ? "service, database and engine" : "service",
                    acknowledged.get(),
                    stored,
                    kept ? "kept" : "LOST");
        }
        service.close();
        System.out.printf("%d saves were acknowledged in %d rounds; lost: %d%n", acknowledgedInAll, rounds, lost);
        System.exit(lost == 0 ? 0 : 1);
    }

    /** Runs a command of the built service, with the password on its standard input. */
    private static void command(Path folder, String... arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                EngineOptions.ownJava().toString(),
                "-Dknigi.data-dir=" + folder.resolve("data"),
                "-Dstdin.encoding=UTF-8",
                "-Dfile.encoding=UTF-8",
                "-Dsun.jnu.encoding=UTF-8",
                "-jar",
                Path.of("target", "quarkus-app", "quarkus-run.jar")
                        .toAbsolutePath()
                        .toString()));
        line.addAll(List.of(arguments));
        Process process = new ProcessBuilder(line)
                .inheritIO()
                .redirectInput(ProcessBuilder.Redirect.PIPE)
                .start();
        process.getOutputStream().write((PASSWORD + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        if (!process.waitFor(180, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IllegalStateException("The command failed: " + String.join(" ", arguments));
        }
    }

    private void signIn() throws Exception {
        client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        submit(page("/sign-in?lang=en"), "/sign-in", Map.of("name", "Осина", "password", PASSWORD));
    }

    private String beginDraft() throws Exception {
        Document form = page("/workshop/sources/new");
        submit(
                form,
                "/workshop/sources",
                Map.of("id", "kniga", "title", "Книга памяти", "form", "lists", "kind", "BOOK"));
        Document source = page("/workshop/sources/kniga");
        String boundary = "--kniga";
        String body = boundary + "\r\nContent-Disposition: form-data; name=\"form-token\"\r\n\r\n" + token(source)
                + "\r\n" + boundary + "\r\nContent-Disposition: form-data; name=\"label\"\r\n\r\n1\r\n" + boundary
                + "--\r\n";
        post("/workshop/sources/kniga/pages", "multipart/form-data; boundary=kniga", body, "text/html");
        String href = page("/workshop/sources/kniga")
                .select("a[href^=/workshop/pages/]")
                .attr("href");
        Document page = page(href);
        submit(page, href + "/drafts", Map.of("text", "Родился в 1899 г.;\nплотник."));
        return page("/workshop").select("a[href^=/workshop/drafts/]").attr("href");
    }

    /** The forms that keep themselves: a draft, the box of a page, the form of a record. */
    private List<Form> forms() throws Exception {
        String draft = beginDraft();
        String box =
                page(draft).select("a[href^=/workshop/pages/]").attr("href").replaceAll("[?#].*", "");
        submit(
                page(draft),
                draft,
                Map.of(
                        "version",
                        page(draft).select("[name=version]").val(),
                        "act",
                        "hand-in",
                        "f:surname",
                        "Осинкин"));
        String record = page(box).select("a[href^=/workshop/records/]").attr("href");
        submit(page(box), box + "/drafts", Map.of("text", "Родился в 1899 г.;\nстоляр."));
        String second = page("/workshop").select("a[href^=/workshop/drafts/]").attr("href");
        return List.of(
                new Form(second, second, "f:profession", "save"),
                new Form(box, box + "/drafts", "text", "keep"),
                new Form(record + "/edit", record + "/edit", "f:profession", "keep"));
    }

    /** A form that is saved again and again, and says what it holds. */
    private final class Form {
        private final String path;
        private final String action;
        private final String field;
        private final String act;
        private final Map<String, String> held = new LinkedHashMap<>();

        Form(String path, String action, String field, String act) {
            this.path = path;
            this.action = action;
            this.field = field;
            this.act = act;
        }

        /** What stands in its field. */
        String open() throws Exception {
            Document page = page(path);
            Element typed = page.selectFirst("[name='" + field + "']");
            held.clear();
            for (String name : List.of("version", "begun")) {
                Element hidden = typed.closest("form").selectFirst("[name=" + name + "]");
                if (hidden != null) {
                    held.put(name, hidden.val());
                }
            }
            return typed.tagName().equals("textarea") ? typed.text() : typed.val();
        }

        void save(String words) throws Exception {
            Map<String, String> fields = new LinkedHashMap<>(held);
            fields.put("act", act);
            fields.put(field, words);
            fields.put("form-token", token);
            HttpResponse<String> answer =
                    post(action, "application/x-www-form-urlencoded", encoded(fields), "application/json");
            if (answer.statusCode() != 200) {
                throw new IOException("status " + answer.statusCode());
            }
            for (String name : held.keySet()) {
                Matcher now = Pattern.compile("\"" + name + "\":\"?([^\",}]+)").matcher(answer.body());
                if (now.find()) {
                    held.put(name, now.group(1));
                }
            }
        }
    }

    private Document page(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address(path))
                .header("Accept", "text/html")
                .build();
        Document page = Jsoup.parse(
                client.send(request, HttpResponse.BodyHandlers.ofString()).body());
        if (page.selectFirst("[name=form-token]") != null) {
            token = token(page);
        }
        return page;
    }

    private void submit(Document page, String action, Map<String, String> typed) throws Exception {
        Map<String, String> fields = new LinkedHashMap<>(typed);
        fields.put("form-token", token(page));
        HttpResponse<String> answer = post(action, "application/x-www-form-urlencoded", encoded(fields), "text/html");
        if (answer.statusCode() >= 400) {
            throw new IOException(action + ": " + answer.statusCode() + "\n" + answer.body());
        }
    }

    private HttpResponse<String> post(String path, String type, String body, String accept) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address(path))
                .header("Accept", accept)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static String token(Document page) {
        return page.select("[name=form-token]").last().val();
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
