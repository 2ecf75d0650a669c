package org.knigipamiati.names.compare;

import java.util.ArrayList;
import java.util.List;
import org.knigipamiati.names.Candidate;
import org.knigipamiati.names.MatchReason;
import org.knigipamiati.names.MatchVerdict;
import org.knigipamiati.names.NameComparison;
import org.knigipamiati.names.NamePart;
import org.knigipamiati.names.WordAgreement;
import org.knigipamiati.names.query.Question;

/** Compares one record with the question: tries each of the record's names and keeps the one of which most may be claimed. */
public final class RecordComparator {
    private final Question query;
    private final Candidate candidate;

    public RecordComparator(Question query, Candidate candidate) {
        this.query = query;
        this.candidate = candidate;
    }

    /** The comparison with the name that fits best. */
    public NameComparison compare() {
        Weighing best = null;
        MatchVerdict verdict = null;
        for (NameForms forms : NameForms.of(candidate.name())) {
            Weighing weighing = new Weighing(query, candidate, forms);
            MatchVerdict own = weighing.verdict();
            boolean sure = own == MatchVerdict.FULL && (weighing.surnameQuality == 0 || weighing.surnameQuality == 1);
            if (!sure && isAskedFor(forms)) {
                return asPrinted(forms);
            }
            if (best == null || own.compareTo(verdict) < 0 || (own == verdict && weighing.score > best.score)) {
                best = weighing;
                verdict = own;
            }
        }
        double top = Weights.SURNAME + Weights.GIVEN * Math.max(1, query.words().size() - 1);
        double confidence = Math.max(0.05, Math.min(1, best.score / top));
        confidence = switch (verdict) {
            case FULL -> Math.max(0.8, confidence);
            case PERHAPS -> Math.min(0.7, Math.max(0.2, confidence));
            case NO -> Math.min(0.3, confidence);
        };
        return new NameComparison(
                candidate.id(), verdict, best.score, confidence, best.words, best.surnameQuality, best.surnameWord);
    }

    /** By the whole name, or by the whole surname, which may be of several words or of one letter; a half of it comes after it. */
    private boolean isAskedFor(NameForms forms) {
        List<WordAgreement> dates = new DateComparator(query, candidate).compare();
        if (!dates.stream().allMatch(WordAgreement::speaksFor)) {
            return false;
        }
        return query.identities().stream().anyMatch(forms.identities::contains)
                || forms.surnames.stream()
                        .anyMatch(surname -> surname.origin() == NameForms.Origin.MAIN
                                && query.identities().contains(surname.identity()));
    }

    /** Whoever asks for a name as the source prints it asks for whoever bears it, whatever its words may also mean. */
    private NameComparison asPrinted(NameForms forms) {
        List<WordAgreement> words = new ArrayList<>();
        words.add(
                WordAgreement.agrees(query.text(), NamePart.WHOLE_NAME, 1, MatchReason.of("whole.same", query.text())));
        words.addAll(new DateComparator(query, candidate).compare());
        boolean surname = !forms.surnames.isEmpty();
        double score = surname ? Weights.SURNAME + Weights.GIVEN : Weights.GIVEN + Weights.PATRONYMIC;
        return new NameComparison(
                candidate.id(), MatchVerdict.FULL, score, 1, words, surname ? 1 : 0, surname ? query.text() : "");
    }
}
