package org.knigipamiati.ingest.invented;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.SplittableRandom;
import org.knigipamiati.ingest.invented.InventedTables.Place;

/** Makes up people in the interchange form, the same ones for the same seed. */
public final class InventedPeople {

    private static final String[] PEOPLES = {
        "русский",
        "русский",
        "русский",
        "русский",
        "украинец",
        "украинец",
        "поляк",
        "немец",
        "латыш",
        "еврей",
        "татарин"
    };

    private final InventedTables tables = new InventedTables();
    private final SplittableRandom random;
    private int made;

    /** A sequence of people; the seed decides who they are. */
    public InventedPeople(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** The next person, a line of {@code schema/record.schema.json}. */
    public ObjectNode next() {
        InventedFate fate = InventedFate.any(random);
        boolean typical = random.nextInt(10) < 8;
        String people = typical && !fate.people().isEmpty() ? fate.people() : PEOPLES[random.nextInt(PEOPLES.length)];
        boolean woman = fate == InventedFate.WIVES || random.nextInt(100) < 10;
        Place place = tables.place(random);
        EntryDraft draft = new EntryDraft();
        person(draft, people, woman, place);
        tried(draft, fate, woman, place);
        return draft.record("invented-" + ++made);
    }

    private void person(EntryDraft draft, String people, boolean woman, Place place) {
        String sex = woman ? "f" : "m";
        draft.field("surname", tables.any(people + sex + "surname", random)).print(" ");
        draft.field("given_name", tables.any(people + sex + "given", random)).print(" ");
        draft.field("patronymic", tables.any(people + sex + "patronymic", random));
        int born = 1870 + random.nextInt(46);
        draft.print("\n" + (woman ? "Родилась" : "Родился") + " в ")
                .field("birth.date", Integer.toString(born))
                .print(" г., ")
                .field("birth.place", place.where() + ", " + tables.any("village", random))
                .print("; ");
        if (random.nextInt(100) < 92) {
            draft.field("nationality_verbatim", woman ? feminine(people) : people)
                    .state("nationality", people)
                    .print("; ");
        }
        if (random.nextInt(100) < 40) {
            draft.print("образование ")
                    .field("education", tables.any("education", random))
                    .print("; ");
        }
        draft.field("party", tables.any("party", random)).print(";\n");
        draft.field("profession", tables.any(woman ? "profession_f" : "profession", random));
        draft.print(".\n" + (woman ? "Проживала: " : "Проживал: "))
                .field("residence", place.where() + ", " + tables.any("village", random));
        draft.state("sex", sex);
    }

    private void tried(EntryDraft draft, InventedFate fate, boolean woman, Place place) {
        String ending = woman ? "а" : "";
        LocalDate sentenced = fate.sentenced(random);
        LocalDate arrested = sentenced.minusDays(10 + random.nextInt(fate.byCommission() ? 90 : 40));
        if (fate == InventedFate.SPECIAL_TROIKA) {
            arrested = LocalDate.of(1938, 7, 28).minusDays(random.nextInt(120));
        }
        if (random.nextInt(100) < 85) {
            draft.print(".\nАрестован" + ending + " ").day("arrest.date", arrested);
        }
        draft.print("\nПриговорен" + ending + ": ")
                .field("trial.body", body(fate, place))
                .print(" ")
                .day("trial.date", sentenced);
        draft.print(", обв.: ").field("trial.charge", tables.any(charge(fate), random));
        draft.state("trial.body_type", bodyType(fate));
        draft.print(".\nПриговор: ");
        if (random.nextInt(100) < share(fate)) {
            shot(draft, fate, ending, place, sentenced);
        } else {
            imprisoned(draft, fate, woman);
        }
        if (random.nextInt(100) < 88) {
            int year = random.nextInt(10) < 6 ? 1989 : 1956 + random.nextInt(5);
            draft.print(".\nРеабилитирован" + ending + " ")
                    .day("rehabilitation.date", LocalDate.of(year, 1 + random.nextInt(12), 1 + random.nextInt(28)))
                    .print(" ")
                    .field("rehabilitation.body", tables.any("rehabilitating", random));
        }
        draft.print(".");
    }

    private void shot(EntryDraft draft, InventedFate fate, String ending, Place place, LocalDate sentenced) {
        draft.field("sentence.verbatim", "ВМН").state("sentence.kind", "DEATH");
        int days = fate.byCommission() ? 3 + random.nextInt(25) : random.nextInt(14);
        draft.print("\nРасстрелян" + ending + " ").day("execution.date", sentenced.plusDays(days));
        if (!place.burial().isEmpty()) {
            draft.print("\nМесто захоронения - ").field("burial_place", place.burial());
        }
    }

    private void imprisoned(EntryDraft draft, InventedFate fate, boolean woman) {
        int years = fate == InventedFate.WIVES ? 5 : fate == InventedFate.OGPU ? 3 : random.nextInt(5) == 0 ? 8 : 10;
        draft.field("sentence.verbatim", years + (years < 5 ? " года" : " лет") + " ИТЛ")
                .state("sentence.kind", "CAMP")
                .state("sentence", "term_months", years * 12);
        if (random.nextInt(100) < 25) {
            draft.print(woman ? ".\nУмерла в " : ".\nУмер в ")
                    .field("death.date", Integer.toString(1939 + random.nextInt(7)))
                    .print(" - ")
                    .field("death.place", "Ухтпечлаг");
        }
    }

    private static int share(InventedFate fate) {
        return switch (fate) {
            case WIVES, COURT -> 0;
            case OGPU -> 8;
            case KULAK_TROIKA -> 49;
            default -> 74;
        };
    }

    private static String body(InventedFate fate, Place place) {
        if (fate.byCommission()) {
            return "Комиссия НКВД СССР и Прокурора СССР";
        }
        return switch (fate) {
            case KULAK_TROIKA -> place.troika();
            case SPECIAL_TROIKA -> place.specialTroika();
            case WIVES -> "Особое совещание при НКВД СССР";
            case OGPU -> "тройка при ПП ОГПУ";
            default -> "Верховный суд РСФСР";
        };
    }

    private static String bodyType(InventedFate fate) {
        if (fate.byCommission()) {
            return "DVOIKA";
        }
        return switch (fate) {
            case KULAK_TROIKA -> "TROIKA_00447";
            case SPECIAL_TROIKA -> "SPECIAL_TROIKA";
            case WIVES -> "OSO";
            case OGPU -> "TROIKA_OGPU";
            default -> "COURT";
        };
    }

    private String charge(InventedFate fate) {
        return switch (fate) {
            case POLISH -> "charge_polish";
            case GERMAN -> "charge_german";
            case LATVIAN -> "charge_latvian";
            case FINNISH -> "charge_finnish";
            case KHARBIN -> "charge_kharbin";
            case WIVES -> "charge_wife";
            case SPECIAL_TROIKA -> random.nextBoolean() ? "charge_plain" : "charge_polish";
            default -> "charge_kulak";
        };
    }

    /** What a woman of a people is called. */
    static String feminine(String people) {
        return switch (people) {
            case "русский" -> "русская";
            case "украинец" -> "украинка";
            case "белорус" -> "белоруска";
            case "поляк" -> "полька";
            case "немец" -> "немка";
            case "латыш" -> "латышка";
            case "еврей" -> "еврейка";
            case "татарин" -> "татарка";
            case "эстонец" -> "эстонка";
            case "грек" -> "гречанка";
            case "армянин" -> "армянка";
            case "азербайджанец" -> "азербайджанка";
            case "молдаванин" -> "молдаванка";
            case "мордвин" -> "мордовка";
            case "чуваш" -> "чувашка";
            case "казах" -> "казашка";
            default -> "финка";
        };
    }
}
