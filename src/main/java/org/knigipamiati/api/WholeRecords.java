package org.knigipamiati.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.UriInfo;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.OperationClaim;
import org.knigipamiati.record.RecordCase;
import org.knigipamiati.record.Revision;
import org.knigipamiati.record.Source;
import org.knigipamiati.record.StoredDate;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/** Reads whole records from the database. */
@ApplicationScoped
class WholeRecords {

    @Inject
    EntityManager em;

    /** The record of that id, empty if there is none that the public may see. */
    @Transactional
    Optional<WholeRecord> find(long id, Locale locale, UriInfo uri) {
        return Optional.ofNullable(em.find(MemorialRecord.class, id))
                .filter(MemorialRecord::isPublished)
                .map(record -> whole(record, locale, uri));
    }

    private WholeRecord whole(MemorialRecord record, Locale locale, UriInfo uri) {
        String url = uri.getBaseUriBuilder()
                .path("records")
                .path(record.id.toString())
                .build()
                .toString();
        String raw = record.entry.raw;
        List<String> residue = record.reading.residue().stream()
                .map(span -> raw.substring(span.get(0), span.get(1)).strip())
                .filter(words -> !words.isEmpty())
                .toList();
        return new WholeRecord(
                record.id,
                url,
                record.printedName(),
                record.nameVariants,
                person(record),
                new WholeRecord.EntryText(
                        record.file,
                        record.position,
                        record.entry.page,
                        record.entry.form,
                        raw,
                        HexFormat.of().formatHex(record.entry.sha256)),
                SourceDescription.of(record.source, null),
                record.reading.fields(),
                residue,
                record.cases.stream().map(WholeRecords::told).toList(),
                record.claims.stream().map(claim -> claim(claim, locale)).toList(),
                record.flags.stream()
                        .map(f -> new WholeRecord.Flag(f.check, f.severity, f.caseNo, f.fields, f.args))
                        .toList(),
                revisions(record),
                new WholeRecord.Citation(citation(record, url), url, record.version, record.updatedAt),
                record.source.invented);
    }

    private static Map<String, Object> person(MemorialRecord record) {
        Map<String, Object> values = new LinkedHashMap<>();
        put(values, RecordField.SURNAME, record.surname);
        put(values, RecordField.GIVEN_NAME, record.givenName);
        put(values, RecordField.PATRONYMIC, record.patronymic);
        put(values, RecordField.SEX, record.sex);
        put(values, RecordField.BIRTH_DATE, edtf(record.birth));
        put(values, RecordField.BIRTH_ALTERNATIVES, orNull(record.birthAlternatives));
        put(values, RecordField.BIRTH_PLACE, record.birthPlace);
        put(values, "birth.region", record.birthRegion);
        put(values, RecordField.NATIONALITY, record.nationality);
        put(values, RecordField.CITIZENSHIP, record.citizenship);
        put(values, RecordField.EDUCATION, record.education);
        put(values, RecordField.PARTY, record.party);
        put(values, RecordField.SOCIAL_ORIGIN, record.socialOrigin);
        put(values, RecordField.PROFESSION, record.profession);
        put(values, "occupation", record.occupation);
        put(values, RecordField.RESIDENCE, record.residence);
        put(values, "residence.region", record.residenceRegion);
        return values;
    }

    private static WholeRecord.Case told(RecordCase told) {
        Map<String, Object> values = new LinkedHashMap<>();
        put(values, RecordField.ARREST_DATE, edtf(told.arrested));
        put(values, RecordField.ARREST_BODY, told.arrestBody);
        put(values, RecordField.TRIAL_DATE, edtf(told.tried));
        put(values, RecordField.TRIAL_BODY, told.body);
        put(values, "trial.body_code", told.bodyCode);
        put(values, RecordField.TRIAL_BODY_TYPE, told.bodyType);
        put(values, "region", told.region);
        put(values, "region_basis", told.regionBasis == null ? null : told.regionBasis.name());
        put(values, RecordField.TRIAL_CHARGE, told.charge);
        put(values, RecordField.TRIAL_ARTICLES, orNull(told.articles));
        put(values, RecordField.SENTENCE, told.sentence);
        put(values, RecordField.SENTENCE_KIND, told.sentenceKind);
        put(values, RecordField.SENTENCE_TERM, told.termMonths);
        put(values, RecordField.EXECUTION_DATE, edtf(told.executed));
        put(values, RecordField.EXECUTION_PLACE, told.executionPlace);
        put(values, RecordField.BURIAL_PLACE, told.burialPlace);
        put(values, RecordField.DEATH_DATE, edtf(told.died));
        put(values, RecordField.DEATH_PLACE, told.deathPlace);
        put(values, RecordField.REHABILITATION_DATE, edtf(told.rehabilitated));
        put(values, RecordField.REHABILITATION_BODY, told.rehabilitationBody);
        put(values, RecordField.REHABILITATION_REASON, told.rehabilitationReason);
        put(values, RecordField.OPERATION, told.statedOrder);
        return new WholeRecord.Case(told.caseNo, told.role.name(), values);
    }

    private WholeRecord.Claim claim(OperationClaim claim, Locale locale) {
        return new WholeRecord.Claim(
                claim.caseNo,
                claim.parent,
                claim.line,
                claim.level,
                claim.parentLevel,
                claim.rule + " v" + claim.ruleVersion,
                claim.evidenceField,
                claim.evidence,
                claim.negative,
                claim.best,
                claim.assertedBy.text(),
                why(claim, locale));
    }

    private String why(OperationClaim claim, Locale locale) {
        Words words = Words.of(Language.of(locale));
        return claim.reasons.stream()
                .map(reason -> words.claim(reason.key(), reason.args()))
                .collect(Collectors.joining(" "));
    }

    private List<WholeRecord.Change> revisions(MemorialRecord record) {
        return em
                .createQuery("from Revision r where r.record = ?1 order by r.no", Revision.class)
                .setParameter(1, record)
                .getResultList()
                .stream()
                .map(r -> new WholeRecord.Change(r.no, r.madeAt, r.actor.text(), r.reason))
                .toList();
    }

    private static String citation(MemorialRecord record, String url) {
        Source source = record.source;
        String name = record.printedName().isEmpty() ? "№ " + record.id : record.printedName();
        String book = source.attribution != null ? source.attribution : source.title;
        return name + ". " + book + ", " + record.file + ", " + record.position + ". " + url;
    }

    private static void put(Map<String, Object> values, RecordField field, Object value) {
        put(values, field.path(), value);
    }

    private static void put(Map<String, Object> values, String name, Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    private static Object orNull(List<String> list) {
        return list.isEmpty() ? null : list;
    }

    private static String edtf(StoredDate date) {
        return date == null ? null : date.edtf();
    }
}
