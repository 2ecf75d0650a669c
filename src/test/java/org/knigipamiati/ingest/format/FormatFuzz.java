package org.knigipamiati.ingest.format;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.knigipamiati.parse.EntryForms;
import org.knigipamiati.parse.EntryReading;
import org.knigipamiati.parse.FieldReading;
import org.knigipamiati.parse.Reading;
import org.knigipamiati.parse.Span;
import org.knigipamiati.parse.Unreadable;

/**
 * Makes files of every format but tables by chance and says what is wrong with how they are read: they become entries or are refused, the
 * reader of their texts does not fail, and every character of a text is in a field, a label or the residue. {@link FormatTarget} has
 * Jazzer make their bytes.
 */
final class FormatFuzz {

    private static final String ENTRY =
            "Родился в 1890 г., дер. Столбцово; русский; б/п; кузнец.\nПроживал: с. Клетки.\n"
                    + "Арестован 12 ноября 1937 г. Приговорен: тройкой 5 декабря 1937 г., обв.: КРД.\nПриговор: ВМН "
                    + "Расстрелян 9 декабря 1937 г. Реабилитирован в июне 1989 г.";

    /** A format and a file of it with two invented people. */
    private record Sample(FileFormat format, String text, Charset charset) {}

    private static final List<Sample> SAMPLES = List.of(
            new Sample(
                    new ListsFormat(),
                    ENTRY + "\n---\n" + ENTRY.replace("1890", "1901") + "\n",
                    StandardCharsets.UTF_8),
            new Sample(
                    new MosHtmlFormat(),
                    "<html><body><p class=pers><b>Ячейкин Савва Лукич</b>, " + ENTRY
                            + "</p>\n<p class=pers><B>Строкина Вера</B>, род. 1901.</p>",
                    Charset.forName("windows-1251")),
            new Sample(
                    new JsonLinesFormat(),
                    "{\"id\": \"p1\", \"text\": \"Ячейкин Савва, 1890 г.р.\", \"fields\": {\"surname\": \"Ячейкин\", \"birth\": {\"date\": \"1890\"}}}\n"
                            + "{\"text\": \"Строкина Вера, 1901 г.р., русская\", \"form\": \"book\"}\n",
                    StandardCharsets.UTF_8),
            new Sample(
                    new OpenListFormat(),
                    "<mediawiki><page><title>Ячейкин Савва Лукич (1890)</title><ns>0</ns><id>1</id><revision><id>2</id><text>{{Шаблон:Формуляр|профессия / "
                            + "место работы=кузнец|дата ареста=12.11.1937|приговор=ВМН}}\n== Биография ==\nЖил.</text></revision></page></mediawiki>",
                    StandardCharsets.UTF_8));

    private static final String[] PIECES = {
        "\n",
        "\n---\n",
        "---",
        "<b>",
        "</b>",
        "<p class=pers>",
        "</p>",
        "&nbsp;",
        "&#0;",
        "{{",
        "}}",
        "|",
        "=",
        "[[",
        "]]",
        "{",
        "}",
        "\"",
        "\\u0000",
        "\\",
        "null",
        "[]",
        "<!--",
        "<![CDATA[",
        "]]>",
        "\u0000",
        "\u0007",
        "\uD800",
        "\u202E",
        "\u00AD",
        "\u0301",
        " ",
        ";",
        ",",
        ".",
        "(",
        "Арестован",
        "1937",
        "31 февраля",
        "99.99.9999",
        "см.",
        "ВМН",
        "расстрелян",
        "Родился",
        "№",
        "9".repeat(400),
        "а".repeat(3000),
        "<".repeat(200),
        "{{".repeat(300)
    };

    private final Path file;

    FormatFuzz(Path folder) {
        file = folder.resolve("fuzz");
    }

    /** What is wrong with how the file of a seed is read, null if nothing is. */
    String wrong(long seed) throws IOException {
        Random random = new Random(seed);
        Sample sample = SAMPLES.get(random.nextInt(SAMPLES.size()));
        StringBuilder text = new StringBuilder(sample.text());
        for (int i = random.nextInt(1, 8); i > 0; i--) {
            int at = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), at + random.nextInt(60));
            switch (random.nextInt(4)) {
                case 0 -> text.delete(at, to);
                case 1 -> text.insert(at, text.substring(at, to));
                default -> text.insert(at, PIECES[random.nextInt(PIECES.length)]);
            }
        }
        byte[] bytes = text.toString().getBytes(sample.charset());
        if (random.nextInt(10) == 0 && bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return wrong(sample.format(), bytes);
    }

    /** What is wrong with how a file is read, null if nothing is. */
    String wrong(FileFormat format, byte[] bytes) throws IOException {
        Files.write(file, bytes);
        try {
            return read(format);
        } catch (FileRefused | IOException refused) {
            return null;
        } catch (RuntimeException | StackOverflowError e) {
            return format.id() + ": " + e + " at " + e.getStackTrace()[0];
        }
    }

    private String read(FileFormat format) throws IOException {
        Charset charset = format.encodings() == TextEncoding.NONE
                ? null
                : format.encodings().of(file);
        try (Items items = new Checked(format.open(file, charset, new FileFormat.Options("lists")))) {
            for (Item item = items.next(); item != null; item = items.next()) {
                if (item instanceof RawEntry entry
                        && EntryForms.byId(entry.form()).isPresent()) {
                    String wrong = wrong(EntryForms.byId(entry.form()).get().read(entry.raw()));
                    if (wrong != null) {
                        return format.id() + ", " + entry.form() + ": " + wrong;
                    }
                }
            }
        }
        return null;
    }

    private static String wrong(Reading reading) {
        if (reading instanceof Unreadable text) {
            return text.reason() == Unreadable.Reason.FORM_FAILED ? "the reader failed on " + text.raw() : null;
        }
        EntryReading entry = (EntryReading) reading;
        boolean[] seen = new boolean[entry.raw().length()];
        entry.fields().stream().map(FieldReading::spans).forEach(spans -> mark(seen, spans));
        mark(seen, entry.labels());
        mark(seen, entry.residue());
        for (int i = 0; i < seen.length; i++) {
            if (!seen[i]) {
                return "lost is character " + i + " of " + entry.raw();
            }
        }
        return null;
    }

    private static void mark(boolean[] seen, List<Span> spans) {
        for (Span span : spans) {
            for (int i = span.start(); i < span.end(); i++) {
                seen[i] = true;
            }
        }
    }
}
