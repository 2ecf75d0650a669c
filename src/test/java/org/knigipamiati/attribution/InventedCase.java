package org.knigipamiati.attribution;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.knigipamiati.attribution.CaseFacts.DocumentLink;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.vocabulary.Vocabularies;

/** An invented person with one case, written as a test needs it. */
public final class InventedCase {

    private static final Vocabularies VOCABULARIES = Vocabularies.load();

    private final Map<RecordField, String> person = new EnumMap<>(RecordField.class);
    private final Map<RecordField, String> values = new EnumMap<>(RecordField.class);
    private List<DocumentLink> documents = List.of();

    public static InventedCase sentenced(String body, String date) {
        return new InventedCase().with(RecordField.TRIAL_BODY, body).with(RecordField.TRIAL_DATE, date);
    }

    /** As a row of a table writes it: "EXECUTION_DATE 1937-11-10; PARTY б/п". */
    static InventedCase of(String written) {
        InventedCase invented = new InventedCase();
        for (String one : written.split("; ")) {
            String[] told = one.split(" ", 2);
            invented.with(RecordField.valueOf(told[0]), told[1]);
        }
        return invented;
    }

    public static InventedCase empty() {
        return new InventedCase();
    }

    public InventedCase with(RecordField field, String value) {
        (field.perCase() ? values : person).put(field, value);
        return this;
    }

    public InventedCase arrested(String date) {
        return with(RecordField.ARREST_DATE, date);
    }

    public InventedCase charge(String charge) {
        return with(RecordField.TRIAL_CHARGE, charge);
    }

    public InventedCase toDeath() {
        return with(RecordField.SENTENCE_KIND, "DEATH").with(RecordField.SENTENCE, "ВМН");
    }

    public InventedCase toCamp(int years) {
        return with(RecordField.SENTENCE_KIND, "CAMP")
                .with(RecordField.SENTENCE, years + " лет ИТЛ")
                .with(RecordField.SENTENCE_TERM, Integer.toString(years * 12));
    }

    public InventedCase nationality(String lemma) {
        return with(RecordField.NATIONALITY, lemma);
    }

    public InventedCase document(String operation, String citation) {
        documents = List.of(new DocumentLink(operation, citation));
        return this;
    }

    public RecordFacts facts() {
        CaseFacts main = new CaseFacts(0, Facts.ofSingle(values), documents);
        return new RecordFacts(Facts.ofSingle(person), List.of(main));
    }

    public List<Claim> claims() {
        return new Attribution(VOCABULARIES).claims(facts());
    }

    public Verdict verdict() {
        return new Attribution(VOCABULARIES).verdicts(claims()).get(0);
    }

    /** The claims as "R04 NATIONAL INFERRED_STRONG" and "L1 POLISH_00485 INFERRED_WEAK", denials with a minus. */
    public List<String> told() {
        return told(claims());
    }

    static List<String> told(List<Claim> claims) {
        return claims.stream()
                .map(claim -> (claim.negative() ? "-" : "")
                        + claim.rule()
                        + ' '
                        + claim.line().orElse(claim.parent().name())
                        + ' '
                        + claim.level())
                .toList();
    }
}
