package org.knigipamiati.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextEncodingTest {

    private static final String RUSSIAN =
            """
            id,surname,text
            1,Небылицын,"Небылицын Лука Петрович, 1890 г. р., русский, столяр"
            2,ВЫДУМКИН-СКАЗКИН,"ВЫДУМКИН Фома — «мастер», арестован 5 июля 1937 г."
            """;

    private static final String UKRAINIAN =
            "id,surname,text\n1,Вигаданенко,\"Вигаданенко Євген Ілліч, селянин, їздовий\"\n";
    private static final String BELARUSIAN = "id,surname,text\n1,Выдумкевіч,\"Выдумкевіч Янка, нарадзіўся ў вёсцы\"\n";

    @TempDir
    Path dir;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "windows-1251",
                "IBM866",
                "KOI8-R",
                "x-MacCyrillic",
                "ISO-8859-5",
                "UTF-8",
                "UTF-16LE",
                "UTF-16BE"
            })
    void aTableInAnyUsualEncodingIsReadAsItWasWritten(String name) throws IOException {
        Charset charset = Charset.forName(name);
        String text = charset.newEncoder().canEncode(RUSSIAN) ? RUSSIAN : RUSSIAN.replaceAll("[—«»]", "-");
        assertThat(read(text.getBytes(charset))).isEqualTo(text);
        String few = "id,surname,given_name\n1,Цой,Ян\n";
        assertThat(read(few.getBytes(charset))).isEqualTo(few);
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1251", "KOI8-U", "x-MacCyrillic", "ISO-8859-5"})
    void ukrainianIsTold(String name) throws IOException {
        assertThat(read(UKRAINIAN.getBytes(Charset.forName(name)))).isEqualTo(UKRAINIAN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1251", "x-MacCyrillic", "ISO-8859-5"})
    void belarusianIsTold(String name) throws IOException {
        assertThat(read(BELARUSIAN.getBytes(Charset.forName(name)))).isEqualTo(BELARUSIAN);
    }

    @Test
    void theFirstWordsBeyondAsciiMayComeLate() throws IOException {
        String text = "1,Nebylitsyn\n".repeat(2000) + "2,Небылицын\n";
        assertThat(read(text.getBytes(Charset.forName("windows-1251")))).isEqualTo(text);
    }

    @Test
    void whatIsTooShortToTellIsAskedFor() throws IOException {
        Path file = Files.write(dir.resolve("a.csv"), "1,цу\n".getBytes(Charset.forName("KOI8-R")));
        assertThatThrownBy(() -> TextEncoding.DETECTED.of(file))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("--encoding")
                .hasMessageContaining("KOI8-R gives 'цу'");
    }

    @Test
    void aRowPastedFromAnotherFileIsNamedByItsLine() throws IOException {
        for (String[] two : new String[][] {{"UTF-8", "windows-1251"}, {"windows-1251", "KOI8-R"}}) {
            ByteArrayOutputStream mixed = new ByteArrayOutputStream();
            mixed.write(RUSSIAN.replace('—', '-').getBytes(Charset.forName(two[0])));
            mixed.write("3,Мнимов,\"Мнимов Савва, печник\"\n".getBytes(Charset.forName(two[1])));
            Path file = Files.write(dir.resolve("b.csv"), mixed.toByteArray());
            assertThatThrownBy(() -> TextEncoding.DETECTED.of(file))
                    .isInstanceOf(FileRefused.class)
                    .hasMessageContaining("line 4");
        }
    }

    @Test
    void twoByteOrderMarksAreNoPartOfTheText() throws IOException {
        assertThat(read("\ufeff\ufeffid,surname\n1,Цой\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("id,surname\n1,Цой\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1251", "IBM866", "windows-1252", "x-MacCyrillic"})
    void wordsReadInAWrongEncodingBeforeAreFound(String wrong) {
        String garbled = new String("Лука".getBytes(StandardCharsets.UTF_8), Charset.forName(wrong));
        assertThat(Garbled.problem("z1: " + garbled + ", 1890")).contains("'Лука'", "UTF-8");
    }

    @Test
    void oneEightBitEncodingReadAsAnotherIsFound() {
        Charset cyrillic = Charset.forName("windows-1251");
        String garbled = new String("Небылицын".getBytes(cyrillic), Charset.forName("windows-1252"));
        assertThat(garbled).isEqualTo("Íåáûëèöûí");
        assertThat(Garbled.problem(garbled)).contains("'Небылицын'");
        assertThat(Garbled.problem(new String("Выдумкин".getBytes(Charset.forName("KOI8-R")), cyrillic)))
                .contains("'Выдумкин'");
    }

    @Test
    void wordsOfOtherLanguagesAreNotGarbled() {
        assertThat(new String[] {
                    "Łódź, Wójcik Świętosław",
                    "Bērziņš Jānis, dzimis Rīgā",
                    "Müller, Größe",
                    "Õnnepalu Jüri",
                    "Ґалаґан Євген Іллїч",
                    "УНКВДшник — «Цой» № 5",
                    "Šķēršņēģīšķ",
                    "გიორგი",
                    "Սարգսյան",
                    "Әбілқайыр ұғындыру",
                })
                .allMatch(text -> Garbled.problem(text) == null);
    }

    private String read(byte[] bytes) throws IOException {
        Path file = Files.write(dir.resolve("file.txt"), bytes);
        try (BufferedReader reader = TextEncoding.reader(file, TextEncoding.DETECTED.of(file))) {
            return reader.lines().collect(Collectors.joining("\n", "", "\n"));
        }
    }
}
