package org.knigipamiati.interpret;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.knigipamiati.record.FieldValue;
import org.knigipamiati.record.StoredReading;
import org.knigipamiati.vocabulary.RecordField;

/**
 * Which members of a family, as their entry is read now, are which of those that have a record already. A record must never come to
 * speak of another person: two given names are two people, and where two come equally into question, neither is taken. Who is left
 * over is new, or no longer told of.
 */
final class FamilyPairs {

    /** From this on two readings are of one person: one given name, or what else is told is the same. */
    private static final int LIKELY = 3;

    /** The same words at the same place of the same text are the same person, whatever a reader makes of them. */
    private static final int SAME_PLACE = 10;

    private static final int SAME_WORDS = 4;
    private static final int SAME_GIVEN_NAME = 4;
    private static final int INITIAL = 2;
    private static final int SAME_BIRTH = 3;
    private static final int OTHER_BIRTH = -2;

    private static final int YEAR = 4;

    /**
     * A member.
     *
     * @param text of the whole entry
     */
    record Told(String text, StoredReading reading) {

        private String words() {
            List<Integer> span = span();
            return span.isEmpty() ? "" : text.substring(span.get(0), Math.min(span.get(1), text.length()));
        }

        private List<Integer> span() {
            return reading.member() == null ? List.of() : reading.member().span();
        }

        private String kin() {
            return reading.member() == null ? null : reading.member().kin();
        }

        /** What is said in a field of the person: what stands there, and what is read beneath a person's word. */
        private Set<String> said(RecordField field) {
            return Stream.concat(
                            reading.fields().stream(),
                            reading.decided().stream().flatMap(decided -> decided.read().stream()))
                    .filter(value -> value.caseNo() == 0 && value.field().equals(field.path()))
                    .map(FieldValue::effective)
                    .filter(said -> said != null && !said.isBlank())
                    .map(said -> said.toLowerCase(Locale.ROOT).replace('ё', 'е').strip())
                    .collect(Collectors.toSet());
        }
    }

    private record Pair(int known, int read, int evidence, boolean equal) {}

    private FamilyPairs() {}

    /** For each member as read now that has a record, the number of both in their lists: read to known. */
    static Map<Integer, Integer> of(List<Told> known, List<Told> read) {
        List<Pair> pairs = new ArrayList<>();
        for (int k = 0; k < known.size(); k++) {
            for (int r = 0; r < read.size(); r++) {
                int evidence = evidence(known.get(k), read.get(r));
                if (evidence >= LIKELY) {
                    boolean equal = known.get(k).words().equals(read.get(r).words());
                    pairs.add(new Pair(k, r, evidence, equal));
                }
            }
        }
        pairs.sort(Comparator.comparingInt(Pair::evidence)
                .reversed()
                .thenComparing(Pair::known)
                .thenComparing(Pair::read));
        Map<Integer, Integer> found = new HashMap<>();
        Set<Integer> taken = new HashSet<>();
        for (Pair pair : pairs) {
            boolean free = !found.containsKey(pair.read) && !taken.contains(pair.known);
            boolean rivalled = !pair.equal
                    && pairs.stream()
                            .anyMatch(rival -> !rival.equals(pair)
                                    && (rival.known == pair.known || rival.read == pair.read)
                                    && !found.containsKey(rival.read)
                                    && !taken.contains(rival.known)
                                    && rival.evidence == pair.evidence);
            if (free && !rivalled) {
                found.put(pair.read, pair.known);
                taken.add(pair.known);
            }
        }
        return found;
    }

    private static int evidence(Told known, Told read) {
        if (known.text.equals(read.text) && overlap(known.span(), read.span())) {
            return SAME_PLACE;
        }
        int evidence = 0;
        Set<String> given = known.said(RecordField.GIVEN_NAME);
        Set<String> givenNow = read.said(RecordField.GIVEN_NAME);
        if (!given.isEmpty() && !givenNow.isEmpty()) {
            int name = given.stream()
                    .flatMap(one -> givenNow.stream().map(other -> alike(one, other)))
                    .reduce(0, Math::max);
            if (name == 0) {
                return 0;
            }
            evidence += name;
        }
        evidence += known.words().equals(read.words()) ? SAME_WORDS : 0;
        evidence += compared(years(known), years(read), SAME_BIRTH, OTHER_BIRTH);
        evidence += compared(known.said(RecordField.PATRONYMIC), read.said(RecordField.PATRONYMIC), 1, -1);
        if (known.kin() != null && read.kin() != null) {
            evidence += known.kin().equals(read.kin()) ? 1 : -1;
        }
        return evidence;
    }

    private static int alike(String one, String other) {
        if (one.equals(other)) {
            return SAME_GIVEN_NAME;
        }
        String shorter = one.length() < other.length() ? one : other;
        String longer = shorter == one ? other : one;
        String beginning = shorter.endsWith(".") ? shorter.substring(0, shorter.length() - 1) : shorter;
        boolean shortened = shorter.endsWith(".") || shorter.length() == 1;
        return shortened && !beginning.isEmpty() && longer.startsWith(beginning) ? INITIAL : 0;
    }

    private static int compared(Set<String> one, Set<String> other, int same, int different) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        return one.stream().anyMatch(other::contains) ? same : different;
    }

    private static Set<String> years(Told told) {
        return told.said(RecordField.BIRTH_DATE).stream()
                .map(date -> date.substring(0, Math.min(YEAR, date.length())))
                .collect(Collectors.toSet());
    }

    private static boolean overlap(List<Integer> one, List<Integer> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return false;
        }
        int common = Math.min(one.get(1), other.get(1)) - Math.max(one.get(0), other.get(0));
        int shorter = Math.min(one.get(1) - one.get(0), other.get(1) - other.get(0));
        return common * 2 > shorter;
    }
}
