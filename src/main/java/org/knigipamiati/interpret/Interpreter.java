package org.knigipamiati.interpret;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.knigipamiati.attribution.Attribution;
import org.knigipamiati.attribution.RecordFacts;
import org.knigipamiati.checks.Checks;
import org.knigipamiati.parse.OccupationClasses;
import org.knigipamiati.record.FieldView;
import org.knigipamiati.record.LivingRule;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.RecordCase;
import org.knigipamiati.record.StoredDate;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.vocabulary.SentencingBody;
import org.knigipamiati.vocabulary.Vocabularies;

/** Brings a record into agreement with its reading: columns, cases, places, claims, flags. Safe for use by many threads. */
@ApplicationScoped
public class Interpreter {

    private final Vocabularies vocabularies = Vocabularies.load();
    private final PlaceResolver places = new PlaceResolver(vocabularies.regionLookup());
    private final Attribution attribution = new Attribution(vocabularies);
    private final Claims claims = new Claims(attribution);
    private final Flags flags = new Flags(new Checks(vocabularies));

    @Inject
    LivingRule living = LivingRule.DEFAULT;

    @Inject
    AlbumLookup albums = AlbumLookup.NONE;

    /**
     * An interpreter for many new records, that asks the database once of each album. To be used for as long as nobody finds anew what albums
     * tell; needs no transaction.
     */
    public Interpreter forManyNew() {
        Interpreter one = new Interpreter();
        one.living = living;
        one.albums = albums.remembering();
        return one;
    }

    /** Version of the vocabularies in use. */
    public String vocabularyVersion() {
        return vocabularies.version();
    }

    /**
     * Recomputes everything that follows from {@link MemorialRecord#reading}. Claims that an editor asserted stay as they are.
     *
     * @param record managed or new; not yet flushed
     */
    public void interpret(MemorialRecord record) {
        // The index watches the row of the record alone: whatever follows from its reading must show as a change of it.
        record.updatedAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
        Columns.fill(record);
        record.occupation = Optional.ofNullable(record.profession)
                .flatMap(OccupationClasses::of)
                .map(Enum::name)
                .orElse(null);
        RecordFacts read = FactsOfRecord.of(record);
        record.cases.forEach(one -> identifyBody(record, one, read));
        places.resolve(record);
        RecordFacts facts = FactsOfRecord.of(record);
        flags.raiseOn(record, facts, claims.assertOn(record, facts, albums));
        record.mayBeLiving = living.mayBeLiving(record, LocalDate.now());
    }

    /** The body, if words and date leave one; its type too, if the reading does not state it. */
    private void identifyBody(MemorialRecord record, RecordCase one, RecordFacts facts) {
        one.bodyCode = null;
        // Neither type nor code, by which cases are counted and rules speak, follow from what the source takes for
        // granted.
        String printed = new FieldView(record.reading(), one.caseNo).said(RecordField.TRIAL_BODY);
        if (printed == null) {
            return;
        }
        boolean beyondTheMilitia = facts.cases().stream()
                .filter(told -> told.caseNo() == one.caseNo)
                .anyMatch(told -> attribution.beyondTheMilitia(facts, told));
        List<SentencingBody> bodies =
                vocabularies.bodyLookup().identify(printed, StoredDate.dateOf(one.tried), beyondTheMilitia);
        one.bodyCode = bodies.size() == 1 ? bodies.get(0).code() : null;
        if (bodies.size() == 1 && !bodies.get(0).countedAs().isEmpty()) {
            one.bodyType = bodies.get(0).countedAs();
        }
        if (one.bodyType == null) {
            one.bodyType = vocabularies
                    .bodyLookup()
                    .type(
                            printed,
                            StoredDate.dateOf(one.tried),
                            StoredDate.dateOf(one.executed),
                            StoredDate.dateOf(one.arrested))
                    .map(Enum::name)
                    .orElse(null);
        }
    }
}
