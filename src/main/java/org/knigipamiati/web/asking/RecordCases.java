package org.knigipamiati.web.asking;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.knigipamiati.archives.AskedCase;
import org.knigipamiati.archives.AskedCase.Kind;
import org.knigipamiati.archives.AskedCase.Rehabilitated;
import org.knigipamiati.archives.AskedCase.Sign;
import org.knigipamiati.attribution.Outcome;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.RecordCase;
import org.knigipamiati.record.StoredDate;
import org.knigipamiati.vocabulary.BodyType;
import org.knigipamiati.vocabulary.Operation;
import org.knigipamiati.vocabulary.OperationKind;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.vocabulary.SentenceKind;
import org.knigipamiati.vocabulary.Vocabularies;
import org.knigipamiati.vocabulary.WordClasses;

/** What of a record decides where a file is. */
final class RecordCases {

    /** Measures that families met together, and whose papers are those of their settlement. */
    private static final Set<String> OF_FAMILIES =
            Set.of(SentenceKind.SPECIAL_SETTLEMENT.name(), SentenceKind.DEKULAKISATION.name());

    /** Measures without arrest, of which ordinary papers of the district tell. */
    private static final Set<String> WITHOUT_A_FILE =
            Set.of(SentenceKind.DISENFRANCHISED.name(), SentenceKind.CONFISCATION.name());

    private static final Set<String> OF_THE_PARTY = Set.of(
            "COMMUNIST", "COMMUNIST_CANDIDATE", "COMMUNIST_OR_CANDIDATE", "COMMUNIST_FORMER", "COMMUNIST_EXPELLED");

    /** The years in which the supervision of the prosecutor left papers of most reviews. */
    private static final int REVIEWS_FROM = 1953;

    private static final int REVIEWS_TO = 1965;

    private RecordCases() {}

    /** A case of a record; {@code told} is null for a record that tells of none. */
    static AskedCase of(MemorialRecord record, RecordCase told) {
        if (told == null) {
            return new AskedCase(
                    "",
                    text(record.residenceRegion),
                    text(record.residence),
                    Kind.UNKNOWN,
                    null,
                    Rehabilitated.UNKNOWN,
                    Set.of());
        }
        StoredDate when = told.tried == null ? told.arrested : told.tried;
        return new AskedCase(
                text(told.bodyCode),
                told.region == null ? text(record.residenceRegion) : told.region,
                text(record.residence),
                kind(told),
                StoredDate.dateOf(when),
                rehabilitated(told),
                signs(record, told));
    }

    /** The cases in their order; one null for a record without any. */
    static List<RecordCase> all(MemorialRecord record) {
        return record.cases.isEmpty() ? Collections.singletonList(null) : record.cases;
    }

    private static Kind kind(RecordCase told) {
        String sentence = text(told.sentenceKind);
        boolean local = BodyType.LOCAL_AUTHORITY.name().equals(told.bodyType);
        if (OF_FAMILIES.contains(sentence)
                || isDeportation(told)
                || local && sentence.equals(SentenceKind.EXILE.name())) {
            return Kind.DEPORTATION;
        }
        if (WITHOUT_A_FILE.contains(sentence) || local) {
            return Kind.UNKNOWN;
        }
        boolean tried = Stream.of(
                        told.body,
                        told.sentence,
                        told.arrested,
                        told.arrestBody,
                        told.charge,
                        told.tried,
                        told.executed)
                .anyMatch(Objects::nonNull);
        return tried || !told.articles.isEmpty() ? Kind.CRIMINAL : Kind.UNKNOWN;
    }

    private static boolean isDeportation(RecordCase told) {
        Operation operation = Vocabularies.load().operations().get(text(told.operationLine));
        return operation != null && operation.kind() == OperationKind.DEPORTATION;
    }

    private static Rehabilitated rehabilitated(RecordCase told) {
        String words = (text(told.rehabilitationReason) + ' ' + text(told.rehabilitationBody)).toLowerCase(Locale.ROOT);
        if (words.contains("не реабилит") || words.contains("отказ")) {
            return Rehabilitated.NO;
        }
        return told.rehabilitated == null && words.isBlank() ? Rehabilitated.UNKNOWN : Rehabilitated.YES;
    }

    private static Set<Sign> signs(MemorialRecord record, RecordCase told) {
        Set<Sign> signs = EnumSet.noneOf(Sign.class);
        if (Outcome.Category.SECOND_CATEGORY.name().equals(told.outcome)
                || SentenceKind.EXILE.name().equals(told.sentenceKind)) {
            signs.add(Sign.TERM);
        }
        String party = record.text(RecordField.PARTY);
        if (party != null
                && WordClasses.bundled()
                        .of(RecordField.PARTY, party)
                        .filter(OF_THE_PARTY::contains)
                        .isPresent()) {
            signs.add(Sign.PARTY);
        }
        StoredDate freed = told.rehabilitated;
        if (freed != null
                && freed.earliest() != null
                && freed.latest() != null
                && freed.earliest().getYear() >= REVIEWS_FROM
                && freed.latest().getYear() <= REVIEWS_TO) {
            signs.add(Sign.REVIEWED);
        }
        return signs;
    }

    private static String text(String words) {
        return words == null ? "" : words;
    }
}
