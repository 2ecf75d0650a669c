package org.knigipamiati.ingest.load;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.knigipamiati.record.FieldValue;
import org.knigipamiati.vocabulary.RecordField;

/**
 * What an entry says about who somebody is: names, dates and places as fields, and its words. Words that begin with a capital
 * or hold a digit may name something; the others are mostly phrases.
 */
final class PersonFacts {

    /** Dates of a fate; that of birth is compared in a way of its own. */
    static final Set<RecordField> DATES = Set.of(
            RecordField.ARREST_DATE,
            RecordField.TRIAL_DATE,
            RecordField.EXECUTION_DATE,
            RecordField.DEATH_DATE,
            RecordField.REHABILITATION_DATE);

    private static final Set<RecordField> PLACES = Set.of(RecordField.BIRTH_PLACE, RecordField.RESIDENCE);

    private static final Set<RecordField> OTHERS =
            Set.of(RecordField.SEX, RecordField.NATIONALITY, RecordField.PROFESSION);

    /** Shorter words of a place are its kind: "дер.", "р-н", "обл.". */
    private static final int SHORTEST_PLACE = 4;

    /** Surname, given name, patronymic, birth. */
    private static final int NAMES_AND_BIRTH = 4;

    private static final int YEAR = 4;

    final Map<RecordField, String> values = new EnumMap<>(RecordField.class);
    final Map<RecordField, Set<String>> places = new EnumMap<>(RecordField.class);

    /** Folded words of the entry; true for those that may name something. */
    final Map<String, Boolean> words = new LinkedHashMap<>();

    private PersonFacts() {}

    /** Facts of an entry: its text, and the fields that a file states or a parser reads in it. */
    static PersonFacts of(String raw, List<FieldValue> fields) {
        PersonFacts facts = new PersonFacts();
        facts.addWords(raw);
        for (FieldValue field : fields) {
            RecordField which = RecordField.byPath(field.field()).orElse(null);
            String said = field.effective();
            if (which == null || field.caseNo() > 0 || said == null || said.isBlank()) {
                continue;
            }
            if (field.verbatim() != null) {
                facts.addWords(field.verbatim());
            }
            if (PLACES.contains(which)) {
                facts.places.computeIfAbsent(which, w -> placeWords(said));
            } else if (isName(which)) {
                facts.values.putIfAbsent(which, fold(said));
            } else if (which == RecordField.BIRTH_DATE || DATES.contains(which) || OTHERS.contains(which)) {
                facts.values.putIfAbsent(which, said.toLowerCase(Locale.ROOT).strip());
            }
        }
        facts.values.values().removeIf(String::isEmpty);
        facts.places.values().removeIf(Set::isEmpty);
        return facts;
    }

    private static boolean isName(RecordField field) {
        return field == RecordField.SURNAME || field == RecordField.GIVEN_NAME || field == RecordField.PATRONYMIC;
    }

    String value(RecordField field) {
        return values.get(field);
    }

    Set<String> place(RecordField field) {
        return places.getOrDefault(field, Set.of());
    }

    /** The first words that may name something, in order. */
    List<String> naming(int most) {
        List<String> naming = new ArrayList<>();
        for (Map.Entry<String, Boolean> word : words.entrySet()) {
            if (word.getValue() && naming.size() < most) {
                naming.add(word.getKey());
            }
        }
        return naming;
    }

    /** Every single thing by which two entries can be like each other, with whether it may name something. */
    void forEachFeature(BiConsumer<String, Boolean> feature) {
        values.forEach((field, value) -> feature.accept(field.path() + '=' + value, true));
        Set<String> all = new HashSet<>();
        places.values().forEach(all::addAll);
        all.forEach(word -> feature.accept("place=" + word, true));
        words.forEach(feature);
    }

    private void addWords(String text) {
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inside = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                String word = text.substring(start, i);
                boolean names = !Character.isLowerCase(word.charAt(0));
                words.merge(fold(word), names, Boolean::logicalOr);
                start = -1;
            }
        }
    }

    private static Set<String> placeWords(String text) {
        Set<String> words = new HashSet<>();
        for (String word : text.split("[^\\p{L}\\p{N}]+")) {
            if (word.length() >= SHORTEST_PLACE || word.codePoints().anyMatch(Character::isDigit)) {
                words.add(fold(word));
            }
        }
        return words;
    }

    /** Whole name and birth as one number, by which somebody is found again though the text is another; null if they are not said. */
    static Long person(List<FieldValue> fields) {
        Map<RecordField, String> said = new EnumMap<>(RecordField.class);
        for (FieldValue field : fields) {
            RecordField which = RecordField.byPath(field.field()).orElse(null);
            if (which != null && field.caseNo() == 0 && field.effective() != null) {
                if (isName(which)) {
                    said.putIfAbsent(which, fold(field.effective()));
                } else if (which == RecordField.BIRTH_DATE && field.value() != null) {
                    said.putIfAbsent(
                            which,
                            field.value()
                                    .substring(0, Math.min(YEAR, field.value().length())));
                }
            }
        }
        return said.size() == NAMES_AND_BIRTH ? Edition.hash(Edition.sha256(said.toString()), null) : null;
    }

    /** Small letters, ё as е, letters and digits only. */
    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        String lower = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                folded.append(c == 'ё' ? 'е' : c);
            }
        }
        return folded.toString();
    }
}
