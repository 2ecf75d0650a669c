package org.knigipamiati.search;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import org.knigipamiati.names.LifeDate;
import org.knigipamiati.names.LifeEvent;
import org.knigipamiati.names.NameField;
import org.knigipamiati.names.NameKeys;
import org.knigipamiati.names.PersonName;
import org.knigipamiati.record.index.IndexFields;
import org.knigipamiati.vocabulary.Table;

/**
 * Fills the index of a running service with as many invented people as one asks for, to measure searches at the size of all
 * memorial books together: {@code ManyNames DATA-DIR COUNT NAMES.txt}. The records of the service (make some thousand with
 * {@code generate} and {@code import}) lend the rest, their texts cut short; surnames are spread as in life, a few very common, most
 * rare. Only the index knows these people, so use a data directory that can be thrown away. NAMES.txt gets a hundred of their
 * names, for {@code deploy/checks/engine_ratio.py --names}.
 */
final class ManyNames {

    private static final int FIRST_ID = 100_000_000;
    private static final int BATCH = 2_000;
    private static final int ASKED = 100;
    private static final int MOST_TEXT = 200;
    private static final Set<String> LONG_TEXTS =
            Set.of(IndexFields.OCCUPATION_TEXT, IndexFields.PLACE_TEXT, IndexFields.CASE_TEXT);
    private static final String[] BEGINNINGS = {
        "Бар", "Вол", "Гор", "Дуб", "Жер", "Зар", "Кал", "Лоб", "Мед", "Нос", "Озер", "Пол", "Руд", "Сав", "Тур", "Ухт",
        "Фил", "Хар", "Чер", "Шум", "Щег", "Юр", "Яг", "Бел", "Круг", "Степ", "Трав", "Ветр", "Грач", "Клён"
    };
    private static final String[] MIDDLES = {
        "", "ад", "ен", "ин", "оч", "аш", "ур", "ель", "ов", "ыл", "ят", "ор", "ам", "ик", "уш", "ар"
    };
    private static final String[] ENDINGS = {
        "ов", "ев", "ин", "ский", "енко", "ук", "ич", "ко", "ман", "ян", "швили", "ец", "ик", "айло", "унов", "цев"
    };

    private final SplittableRandom random = new SplittableRandom(1937);
    private final List<String> surnames = new ArrayList<>();
    private final List<String> given = new ArrayList<>();
    private final List<String> patronymics = new ArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final String engine;

    private ManyNames(Path dataDirectory) throws IOException {
        Properties services = new Properties();
        try (Reader reader = Files.newBufferedReader(dataDirectory.resolve("services.properties"))) {
            services.load(reader);
        }
        engine = "http://127.0.0.1:" + services.getProperty("engine.port");
        for (Table.Row row : Table.read("names/surnames.csv").rows()) {
            if (row.get("language").equals("ru")) {
                surnames.addAll(List.of(row.get("surnames").split("[ ;]+")));
            }
        }
        for (String beginning : BEGINNINGS) {
            for (String middle : MIDDLES) {
                for (String ending : ENDINGS) {
                    surnames.add(beginning + middle + ending);
                }
            }
        }
        for (Table.Row row : Table.read("sample/names.csv").rows()) {
            if (row.get("sex").equals("m") && row.get("part").equals("given")) {
                given.addAll(List.of(row.get("values").split("\\|")));
            } else if (row.get("sex").equals("m") && row.get("part").equals("patronymic")) {
                patronymics.addAll(List.of(row.get("values").split("\\|")));
            }
        }
    }

    public static void main(String[] args) throws IOException {
        new ManyNames(Path.of(args[0])).fill(Integer.parseInt(args[1]), Path.of(args[2]));
    }

    private void fill(int count, Path names) throws IOException {
        List<JsonObject> lent = lent();
        refreshEvery("-1");
        try (PrintWriter asked = new PrintWriter(Files.newBufferedWriter(names))) {
            StringBuilder lines = new StringBuilder();
            CompletableFuture<Void> taken = CompletableFuture.completedFuture(null);
            for (int i = 0; i < count; i++) {
                PersonName name = new PersonName(common(surnames), common(given), common(patronymics), List.of());
                if (i % (count / ASKED) == 0) {
                    asked.println(whole(name));
                }
                long id = FIRST_ID + (long) i;
                lines.append("{\"index\":{\"_id\":\"").append(id).append("\"}}\n");
                lines.append(document(lent.get(i % lent.size()), id, name)).append('\n');
                if ((i + 1) % BATCH == 0 || i + 1 == count) {
                    taken.join();
                    String batch = lines.toString();
                    taken = CompletableFuture.runAsync(() -> send("POST", "/records-write/_bulk", batch));
                    lines.setLength(0);
                }
                if ((i + 1) % 100_000 == 0) {
                    System.err.printf(Locale.ROOT, "%,d%n", i + 1);
                }
            }
            taken.join();
        } finally {
            refreshEvery("1s");
        }
        send("POST", "/records-write/_refresh", "");
    }

    /** The first of a list is chosen about as often as Ivanov, the last hardly ever. */
    private String common(List<String> list) {
        double share = Math.pow(list.size(), random.nextDouble()) - 1;
        return list.get((int) share);
    }

    private static String whole(PersonName name) {
        return name.surname() + ' ' + name.given() + ' ' + name.patronymic();
    }

    private static JsonObject document(JsonObject lent, long id, PersonName name) {
        JsonObject document = lent.deepCopy();
        LONG_TEXTS.forEach(document::remove);
        String text = document.get(IndexFields.TEXT).getAsString();
        document.addProperty(IndexFields.TEXT, text.substring(0, Math.min(MOST_TEXT, text.length())));
        NameKeys.of(name).forEach((code, tokens) -> document.add(IndexFields.KEY_PREFIX + code, array(tokens)));
        String printed = whole(name);
        JsonObject card = JsonParser.parseString(document.get(IndexFields.CARD).getAsString())
                .getAsJsonObject();
        card.addProperty("id", id);
        JsonObject parts = new JsonObject();
        parts.addProperty("surname", name.surname());
        parts.addProperty("given", name.given());
        parts.addProperty("patronymic", name.patronymic());
        card.add("name", parts);
        document.addProperty(IndexFields.ID, id);
        document.addProperty(IndexFields.CARD, card.toString());
        // The index keeps no keys beside what is searched, so that none could be lent.
        document.add(IndexFields.key(NameField.CONTEXT), array(NameKeys.context(text)));
        document.add(
                IndexFields.key(NameField.YEAR),
                array(NameKeys.years(years(card).stream()
                        .map(year -> LifeDate.of(LifeEvent.BIRTH, year))
                        .toList())));
        document.addProperty(IndexFields.NAME_PRINTED, printed);
        document.addProperty(IndexFields.NAME_SORT, printed);
        document.addProperty(IndexFields.NAME_BEGINNINGS, NameKeys.prefix(printed));
        return document;
    }

    private static Set<Integer> years(JsonObject card) {
        JsonObject values = card.getAsJsonObject("values");
        String birth = values != null && values.has("born") ? values.get("born").getAsString() : "";
        return birth.matches("[12][0-9]{3}.*") ? Set.of(Integer.parseInt(birth.substring(0, 4))) : Set.of();
    }

    private static JsonArray array(Set<String> tokens) {
        JsonArray array = new JsonArray();
        tokens.forEach(array::add);
        return array;
    }

    private List<JsonObject> lent() {
        String body = "{\"size\":" + BATCH + ",\"query\":{\"range\":{\"id\":{\"lt\":" + FIRST_ID + "}}}}";
        List<JsonObject> sources = new ArrayList<>();
        JsonParser.parseString(send("POST", "/records-read/_search", body))
                .getAsJsonObject()
                .getAsJsonObject("hits")
                .getAsJsonArray("hits")
                .forEach((JsonElement hit) -> sources.add(hit.getAsJsonObject().getAsJsonObject("_source")));
        if (sources.isEmpty()) {
            throw new IllegalStateException("The index has no record to copy the rest of a document from");
        }
        return sources;
    }

    private void refreshEvery(String interval) {
        send("PUT", "/records-write/_settings", "{\"index\":{\"refresh_interval\":\"" + interval + "\"}}");
    }

    private String send(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(engine + path))
                .header("Content-Type", "application/x-ndjson")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response =
                http.sendAsync(request, HttpResponse.BodyHandlers.ofString()).join();
        if (response.statusCode() >= 300 || response.body().contains("\"errors\":true")) {
            throw new IllegalStateException("The engine answered "
                    + response.body().substring(0, Math.min(500, response.body().length())));
        }
        return response.body();
    }
}
