package org.knigipamiati.ingest.invented;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Prints invented people as books do: what is left out, abbreviated, varied or wrong occurs as often as {@code population/rates.csv} says.
 * Beside each entry stands the truth: who it is, what the entry prints by fields, and what in it is wrong.
 */
final class Printing {

    private static final Pattern ARTICLES = Pattern.compile("по ст\\. 58-([0-9-]+)( ч\\.[12])? УК РСФСР");

    private final Population population;
    private final int book;
    private final boolean moscow;

    /**
     * An entry and what is true of it.
     *
     * @param entry the text with its fields as an entry of the interchange form
     * @param truth a line of the truth file
     */
    record Printed(ObjectNode entry, ObjectNode truth) {}

    /**
     * Prints one book.
     *
     * @param moscow whether in the form of "Расстрелы в Москве", else in that of lists.memo.ru
     */
    Printing(Population population, int book, boolean moscow) {
        this.population = population;
        this.book = book;
        this.moscow = moscow;
    }

    /** The entry of a number, from 0. */
    Printed entry(long number) {
        InventedPerson person = population.person(book, number, moscow);
        return new Entry(person, population.random("print" + book + moscow, number)).print(number);
    }

    /** One entry while it is printed. */
    private final class Entry {

        private final InventedPerson person;
        private final SplittableRandom random;
        private final EntryDraft draft = new EntryDraft();
        private final ObjectNode truth = JsonNodeFactory.instance.objectNode();

        Entry(InventedPerson person, SplittableRandom random) {
            this.person = person;
            this.random = random;
        }

        Printed print(long number) {
            String id = "invented-" + book + "-" + number;
            truth.put("id", id);
            truth.put("person", person.id());
            ObjectNode name = truth.putObject("name");
            name.put("surname", person.surname());
            name.put("given_name", person.given());
            name.put("patronymic", person.patronymic());
            truth.put("sex", person.woman() ? "f" : "m");
            truth.put("born", person.born().toString());
            truth.put("nationality", person.people());
            truth.put("region", person.region().code());
            truth.put("operation", person.fate().operation());
            truth.put("outcome", person.outcome());
            truth.put("tried", person.sentenced().toString());
            truth.put("village", person.village());
            truth.put("family", person.family());
            if (moscow) {
                paragraph();
            } else {
                lines();
            }
            draft.state("sex", person.woman() ? "f" : "m");
            ObjectNode entry = draft.record(id);
            truth.set("fields", entry.get("fields"));
            return new Printed(entry, truth);
        }

        private void name() {
            draft.field("surname", misprinted("surname", person.surname()));
            if (befalls("name_variant")) {
                String variant = PeopleNames.ofWoman(population.any("village_stem", random) + "ин");
                variant = person.woman() ? variant : variant.substring(0, variant.length() - 1);
                draft.print(" (").listed("name_variants", variant).print(")");
            }
            draft.print(" ")
                    .field("given_name", misprinted("given_name", person.given()))
                    .print(" ")
                    .field("patronymic", misprinted("patronymic", person.patronymic()));
        }

        private void paragraph() {
            draft.print("<B>");
            name();
            draft.print("</B>, род. ");
            born();
            draft.print(", ").field("birth.place", person.birthplace());
            if (befalls("nationality")) {
                draft.print(", ").state("nationality", person.people());
                draft.field("nationality_verbatim", nationality());
            }
            if (befalls("party")) {
                draft.print(", ").field("party", person.party());
            }
            if (befalls("profession")) {
                draft.print(", ").field("profession", person.profession());
            }
            LocalDate day = person.executed().orElseThrow();
            draft.print(". Адрес: ")
                    .field("residence", person.residence())
                    .print(". Рассстрелян" + ending() + " ")
                    .figures("execution.date", day)
                    .print(". Место захоронения: ")
                    .field("burial_place", population.any("burial", random))
                    .print(".");
        }

        private void lines() {
            name();
            draft.print("\n" + (person.woman() ? "Родилась" : "Родился"));
            boolean dated = befalls("birth_date");
            if (dated) {
                draft.print(" в ");
                born();
                draft.print(" г.");
            }
            if (befalls("birth_place")) {
                draft.print(dated ? ", " : " в ").field("birth.place", person.birthplace());
            }
            draft.print(";");
            if (befalls("nationality")) {
                draft.print(" ").state("nationality", person.people());
                draft.field("nationality_verbatim", nationality()).print(";");
            }
            if (befalls("education")) {
                draft.print("  образование ")
                        .field("education", person.education())
                        .print(";");
            }
            if (befalls("party")) {
                draft.print(" ").field("party", person.party()).print(";");
            }
            if (befalls("profession")) {
                draft.print("\n").field("profession", person.profession()).print(".");
            }
            if (befalls("residence")) {
                draft.print("\nПроживал" + ending() + ": ").field("residence", person.residence());
                draft.print(befalls("doubled_stop") ? ".." : ".");
            }
            arrest();
            verdict();
            rehabilitation();
        }

        private void arrest() {
            boolean terror =
                    person.sentenced().getYear() == 1937 || person.sentenced().getYear() == 1938;
            if (befalls("arrest_date") || terror && random.nextInt(3) == 0) {
                draft.print("\nАрестован" + ending() + " ").day("arrest.date", person.arrested());
                if (befalls("arrest_body")) {
                    draft.print(" ").field("arrest.body", "РО НКВД");
                }
            }
        }

        private void verdict() {
            boolean dated = befalls("trial_date");
            boolean named = !person.body().isEmpty() && befalls("trial_body");
            if (dated || named) {
                draft.print("\nПриговорен" + ending() + ": ");
                if (named) {
                    draft.field("trial.body", person.body()).state("trial.body_type", person.bodyType());
                    draft.print(" ");
                } else if (befalls("empty_body")) {
                    draft.print(", ");
                }
                if (dated && befalls("year_of_trial_alone")) {
                    draft.print("в ")
                            .field(
                                    "trial.date",
                                    Integer.toString(person.sentenced().getYear()))
                            .print(" г.");
                } else if (dated) {
                    draft.day("trial.date", wrongOrRight("trial.date", person.sentenced()));
                }
                if (befalls("charge")) {
                    draft.print(", обв.: ").field("trial.charge", person.charge());
                    articles();
                }
                draft.print(".");
            }
            draft.print("\nПриговор: ");
            if (person.executed().isPresent()) {
                draft.field("sentence.verbatim", random.nextInt(3) == 0 ? "расстрел" : "ВМН")
                        .state("sentence.kind", "DEATH");
                if (befalls("execution_date")) {
                    draft.print("\nРасстрелян" + ending() + " ")
                            .day("execution.date", person.executed().get());
                }
                if (befalls("burial")) {
                    draft.print("\nМесто захоронения - ").field("burial_place", population.any("burial", random));
                }
            } else {
                alive();
            }
        }

        /** The articles that a charge like "по ст. 58-7-10 УК РСФСР" names, one by one. */
        private void articles() {
            Matcher article = ARTICLES.matcher(person.charge());
            if (article.matches()) {
                String part = article.group(2) == null ? "" : article.group(2);
                for (String point : article.group(1).split("-")) {
                    draft.item("trial", "articles", "58-" + point + part + " УК РСФСР");
                }
            }
        }

        private void alive() {
            switch (person.outcome()) {
                case "SPECIAL_SETTLEMENT" ->
                    draft.field("sentence.verbatim", "спецпоселение").state("sentence.kind", "SPECIAL_SETTLEMENT");
                case "RELEASED" ->
                    draft.field("sentence.verbatim", "дело прекращено").state("sentence.kind", "RELEASED");
                default ->
                    draft.field("sentence.verbatim", person.years() + (person.years() < 5 ? " года" : " лет") + " ИТЛ")
                            .state("sentence.kind", "CAMP")
                            .state("sentence", "term_months", person.years() * 12);
            }
            if (person.died() > 0) {
                // the words of a sentence are all of its line
                int died = person.died();
                String camp = population.any("camp", random);
                String words = draft.stated("/sentence/verbatim");
                String death = ". Умер" + (person.woman() ? "ла" : "") + " в " + died + " - " + camp;
                draft.print(death)
                        .state("sentence.verbatim", words + death)
                        .state("death.date", Integer.toString(died))
                        .state("death.place", camp);
            }
        }

        private void rehabilitation() {
            if (!befalls("rehabilitation")) {
                return;
            }
            draft.print("\nРеабилитирован" + ending() + " ").day("rehabilitation.date", person.rehabilitated());
            if (befalls("rehabilitation_body")) {
                draft.print(" ").field("rehabilitation.body", population.any("rehabilitating", random));
            }
            if (befalls("rehabilitation_reason")) {
                draft.print(" ").field("rehabilitation.reason", population.any("reason", random));
            }
        }

        private void born() {
            if (!befalls("birth_full_date")) {
                draft.field("birth.date", Integer.toString(person.born().getYear()));
            } else {
                draft.figures("birth.date", person.born());
            }
        }

        private String nationality() {
            return person.woman() ? InventedPeople.feminine(person.people()) : person.people();
        }

        private String ending() {
            return person.woman() ? "а" : "";
        }

        private boolean befalls(String what) {
            return population.befalls(what, moscow, random);
        }

        private LocalDate wrongOrRight(String field, LocalDate day) {
            if (!befalls("wrong_date") || day.getDayOfMonth() > 12) {
                return day;
            }
            LocalDate wrong = LocalDate.of(day.getYear(), day.getDayOfMonth(), Math.min(day.getMonthValue(), 28));
            return wrong.equals(day) ? day : LocalDate.parse(error(field, day.toString(), wrong.toString()));
        }

        /** A name as printed: mostly right, seldom with one letter that is another, or a Latin one that looks the same. */
        private String misprinted(String field, String right) {
            String printed = befalls("no_yo") ? right.replace('ё', 'е').replace('Ё', 'Е') : right;
            if (befalls("misprint")) {
                List<String> pairs = population.words("typo");
                String[] pair = pairs.get(random.nextInt(pairs.size())).split(":");
                int at = printed.indexOf(pair[0], 1);
                if (at > 0) {
                    return error(field, right, printed.substring(0, at) + pair[1] + printed.substring(at + 1));
                }
            }
            if (befalls("look_alike")) {
                int at = printed.indexOf('о');
                return at < 0
                        ? printed
                        : error(field, right, printed.substring(0, at) + 'o' + printed.substring(at + 1));
            }
            return printed;
        }

        private String error(String field, String right, String printed) {
            ObjectNode error = truth.withArray("/errors").addObject();
            error.put("field", field);
            error.put("right", right);
            error.put("printed", printed);
            return printed;
        }
    }
}
