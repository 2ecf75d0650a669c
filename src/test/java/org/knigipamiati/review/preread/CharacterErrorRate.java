package org.knigipamiati.review.preread;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Prints pages of invented people, spoils them in the ways scans are spoilt, lets the installed Tesseract read them, and counts its
 * errors: letters wrong, missing or too many, of all letters of the print, line ends counted as blanks; and how many of the words
 * that are wrong are marked as doubtful, at several thresholds of the program's confidence alone, and as we mark them; the same of words with figures, in numbers. Another seed
 * is another page. Some minutes, run by hand:
 *
 * <pre>mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -Dseed=11 -cp "target/test-classes:target/classes:$(cat target/classpath)" org.knigipamiati.review.preread.CharacterErrorRate</pre>
 */
public final class CharacterErrorRate {

    private static final int[] THRESHOLDS = {60, 70, 80, 85, 90, 93};

    private static final int LETTERS = 58;

    private CharacterErrorRate() {}

    public static void main(String[] args) throws Exception {
        Tesseract program =
                Tesseract.find("tesseract").orElseThrow(() -> new IllegalStateException("There is no Tesseract here"));
        List<String> languages = args.length == 0 ? List.of("rus") : List.of(args);
        String printed = InventedPage.printed(InventedPage.entries(7, Long.getLong("seed", 11)), LETTERS);
        misreadFigures(printed);
        System.out.printf("Tesseract %s (%s)%n", program.version(), program.installed(languages));
        System.out.printf(
                "%-34s %7s %7s %8s  wrong words marked / right words marked, below%n",
                "", "CER %", "words %", "seconds");
        System.out.printf("%60s", "");
        for (int threshold : THRESHOLDS) {
            System.out.printf("%11d", threshold);
        }
        System.out.println(
                "   as marked   wrong figures: marked below " + Recognised.SURE + ", as marked / right ones");
        for (Map.Entry<String, BufferedImage> page : pages(printed).entrySet()) {
            measure(program, program.installed(languages), printed, page.getKey(), page.getValue());
        }
    }

    /** Every figure of the page in turn as each other one, the machine being sure of all words: how often the word is marked. */
    private static void misreadFigures(String printed) {
        List<Recognised.Line> lines = new ArrayList<>();
        int paragraph = 0;
        for (String line : printed.split("\n")) {
            paragraph += line.isBlank() ? 1 : 0;
            List<Recognised.Word> words = Arrays.stream(line.strip().split(" "))
                    .filter(word -> !word.isEmpty())
                    .map(word -> new Recognised.Word(word, 0, 0, 1, 1, 96))
                    .toList();
            if (!words.isEmpty()) {
                lines.add(new Recognised.Line(paragraph, words));
            }
        }
        int wrong = 0;
        int marked = 0;
        int number = 0;
        for (int l = 0; l < lines.size(); l++) {
            for (int w = 0; w < lines.get(l).words().size(); w++, number++) {
                String word = lines.get(l).words().get(w).text();
                for (int i = 0; i < word.length(); i++) {
                    for (char figure = '0'; figure <= '9' && Character.isDigit(word.charAt(i)); figure++) {
                        if (figure != word.charAt(i)) {
                            List<Recognised.Word> misread =
                                    new ArrayList<>(lines.get(l).words());
                            String as = word.substring(0, i) + figure + word.substring(i + 1);
                            misread.set(w, new Recognised.Word(as, 0, 0, 1, 1, 96));
                            List<Recognised.Line> page = new ArrayList<>(lines);
                            page.set(l, new Recognised.Line(lines.get(l).paragraph(), misread));
                            wrong++;
                            marked += new Recognised(page).doubtful().contains(number) ? 1 : 0;
                        }
                    }
                }
            }
        }
        Set<Integer> right = new Recognised(lines).doubtful();
        System.out.printf(
                "One figure misread, the machine sure: %d of %d words marked; of the page as printed %d words%n",
                marked, wrong, right.size());
    }

    private static Map<String, BufferedImage> pages(String printed) {
        BufferedImage serif = InventedPage.print(printed, "Serif", 36);
        Map<String, BufferedImage> pages = new LinkedHashMap<>();
        pages.put("clean, serif", serif);
        pages.put("clean, sans", InventedPage.print(printed, "SansSerif", 34));
        pages.put("askew by 1°", InventedPage.askew(serif, 1));
        pages.put("askew by 3°", InventedPage.askew(serif, 3));
        pages.put("blurred, 5 dots", InventedPage.blurred(serif, 5));
        pages.put("blurred, 9 dots", InventedPage.blurred(serif, 9));
        pages.put("grain of a copy, 40", InventedPage.noisy(serif, 40));
        pages.put("grain of a copy, 70", InventedPage.noisy(serif, 70));
        pages.put("half the dots (145 dpi)", InventedPage.coarse(serif, 0.5));
        pages.put("a third of the dots (97 dpi)", InventedPage.coarse(serif, 0.34));
        pages.put(
                "askew, blurred, grain, 145 dpi",
                InventedPage.noisy(
                        InventedPage.coarse(InventedPage.blurred(InventedPage.askew(serif, 1), 3), 0.5), 25));
        return pages;
    }

    private static void measure(Tesseract program, String languages, String printed, String name, BufferedImage page)
            throws Exception {
        Path file = Files.createTempFile("page", ".jpg");
        try {
            InventedPage.write(page, file, 0.8f);
            long begun = System.nanoTime();
            Recognised read = program.read(file, languages, PrereadLimits.DEFAULT);
            double seconds = (System.nanoTime() - begun) / 1e9;
            Map<String, Integer> right = new HashMap<>();
            for (String word : printed.split("\\s+")) {
                right.merge(word, 1, Integer::sum);
            }
            int[] wrongMarked = new int[THRESHOLDS.length + 1];
            int[] rightMarked = new int[THRESHOLDS.length + 1];
            int wrong = 0;
            int[] figures = new int[6];
            Set<Integer> doubtful = read.doubtful();
            List<Recognised.Word> words = read.words();
            for (int number = 0; number < words.size(); number++) {
                Recognised.Word word = words.get(number);
                boolean good = right.merge(word.text(), -1, Integer::sum) >= 0;
                wrong += good ? 0 : 1;
                for (int i = 0; i < THRESHOLDS.length; i++) {
                    if (word.sure() < THRESHOLDS[i]) {
                        (good ? rightMarked : wrongMarked)[i]++;
                    }
                }
                if (word.text().chars().anyMatch(Character::isDigit)) {
                    int kind = good ? 3 : 0;
                    figures[kind]++;
                    figures[kind + 1] += word.sure() < Recognised.SURE ? 1 : 0;
                    figures[kind + 2] += doubtful.contains(number) ? 1 : 0;
                }
                if (doubtful.contains(number)) {
                    (good ? rightMarked : wrongMarked)[THRESHOLDS.length]++;
                }
            }
            int all = Math.max(1, read.words().size());
            System.out.printf(
                    Locale.ROOT,
                    "%-34s %7.2f %7.2f %8.1f  ",
                    name,
                    100 * errors(printed, read.text()),
                    100.0 * wrong / all,
                    seconds);
            for (int i = 0; i <= THRESHOLDS.length; i++) {
                System.out.printf(
                        Locale.ROOT,
                        "%5.0f/%-5.1f",
                        wrong == 0 ? 100.0 : 100.0 * wrongMarked[i] / wrong,
                        100.0 * rightMarked[i] / Math.max(1, all - wrong));
            }
            System.out.printf(
                    "  %d: %d, %d / %d: %d, %d%n",
                    figures[0], figures[1], figures[2], figures[3], figures[4], figures[5]);
        } finally {
            Files.delete(file);
        }
    }

    /** The edit distance of what was read to what is printed, for each letter printed. */
    public static double errors(String printed, String read) {
        String a = printed.replaceAll("\\s+", " ").strip();
        String b = read.replaceAll("\\s+", " ").strip();
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int above = row[j];
                int other = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j] + 1, row[j - 1] + 1), diagonal + other);
                diagonal = above;
            }
        }
        return row[b.length()] / (double) a.length();
    }
}
