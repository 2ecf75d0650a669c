package org.knigipamiati.names;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The people of {@code ../shared/gold/names/people.tsv}, read and never copied. */
final class GoldPeople {
    static final Path FOLDER = Path.of("../shared/gold/names");
    private static final Pattern YEAR = Pattern.compile("1[89]\\d\\d");

    private GoldPeople() {}

    static List<Candidate> read(Path folder) throws IOException {
        List<Candidate> people = new ArrayList<>();
        List<String> lines = Files.readAllLines(folder.resolve("people.tsv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            List<String> variants = new ArrayList<>();
            for (String group : cells[6].split(";")) {
                for (String variant : group.replaceFirst("^\\s*\\d:", "").split(",")) {
                    if (!variant.isBlank()) {
                        variants.add(variant.strip());
                    }
                }
            }
            Set<Integer> years = new HashSet<>();
            Matcher year = YEAR.matcher(cells[7]);
            while (year.find()) {
                years.add(Integer.parseInt(year.group()));
            }
            people.add(new Candidate(
                    cells[0],
                    new PersonName(cells[3], cells[4], cells[5], variants),
                    years,
                    cells[8] + " " + cells[9]));
        }
        return people;
    }
}
