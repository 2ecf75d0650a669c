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
import org.knigipamiati.checks.Check;
import org.knigipamiati.cite.CitableRecord;
import org.knigipamiati.cite.Citables;
import org.knigipamiati.cite.CitationStyle;
import org.knigipamiati.record.Family;
import org.knigipamiati.record.FieldView;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.OperationClaim;
import org.knigipamiati.record.RecordCase;
import org.knigipamiati.record.Revision;
import org.knigipamiati.record.ShownEntry;
import org.knigipamiati.record.SiteClock;
import org.knigipamiati.record.StoredDate;
import org.knigipamiati.record.StoredReading;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/** Reads whole records from the database. */
@ApplicationScoped
class WholeRecords {

    @Inject
    EntityManager em;

    @Inject
    Citables citables;

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
        ShownEntry shown = ShownEntry.of(record);
        String raw = shown.text();
        List<String> residue = record.reading().residue().stream()
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
                        HexFormat.of().formatHex(record.entry.sha256),
                        shown.leftOut()),
                SourceDescription.of(record.source, null),
                record.reading().fields().stream()
                        .map(WholeRecord.ReadField::of)
                        .toList(),
                residue,
                record.cases.stream().map(WholeRecords::oneCase).toList(),
                record.claims.stream().map(claim -> claim(claim, locale)).toList(),
                record.flags.stream()
                        .map(f -> new WholeRecord.Flag(
                                f.check,
                                f.severity,
                                f.caseNo,
                                f.fields,
                                f.args,
                                Check.byId(f.check).map(Check::basis).orElse("")))
                        .toList(),
                revisions(record),
                new WholeRecord.Citation(
                        citation(record, url, Language.of(locale)),
                        url,
                        record.version,
                        SiteClock.day(record.updatedAt).toString()),
                record.source.invented,
                family(record),
                record.reading().see());
    }

    /** Who of the family may be seen; null for everybody who is printed alone. */
    private static WholeRecord.PrintedFamily family(MemorialRecord record) {
        return Family.of(record)
                .map(family -> new WholeRecord.PrintedFamily(
                        family.head().isPublished() ? one(family.head()) : null,
                        family.members().stream()
                                .filter(MemorialRecord::isPublished)
                                .map(WholeRecords::one)
                                .toList()))
                .orElse(null);
    }

    private static WholeRecord.Relative one(MemorialRecord record) {
        StoredReading.Member told = record.reading().member();
        return new WholeRecord.Relative(
                record.id,
                record.printedName(),
                told == null ? null : told.relation(),
                told == null ? null : told.kin(),
                told == null ? List.of() : told.span());
    }

    private static Map<String, Object> person(MemorialRecord record) {
        Map<String, Object> values = fields(record, 0, false);
        put(values, "birth.region", record.birthRegion);
        put(values, "occupation", record.occupation);
        put(values, "residence.region", record.residenceRegion);
        return values;
    }

    private static WholeRecord.Case oneCase(RecordCase recordCase) {
        Map<String, Object> values = fields(recordCase.record, recordCase.caseNo, true);
        put(values, "trial.body_code", recordCase.bodyCode);
        put(values, RecordField.TRIAL_BODY_TYPE.path(), recordCase.bodyType);
        put(values, "region", recordCase.region);
        put(values, "region_basis", recordCase.regionBasis == null ? null : recordCase.regionBasis.name());
        return new WholeRecord.Case(recordCase.caseNo, recordCase.role.name(), values);
    }

    /** What the reading says of the person, or of a case: dates as EDTF, numbers as numbers, several values as a list. */
    private static Map<String, Object> fields(MemorialRecord record, int caseNo, boolean ofCase) {
        FieldView view = new FieldView(record.reading(), caseNo);
        Map<String, Object> values = new LinkedHashMap<>();
        for (RecordField field : RecordField.values()) {
            if (field.perCase() == ofCase) {
                put(values, field.path(), value(view, field));
            }
        }
        return values;
    }

    private static Object value(FieldView view, RecordField field) {
        if (field.list()) {
            List<String> all = view.texts(field);
            return all.isEmpty() ? null : all;
        }
        return switch (field.shape()) {
            case DATE -> {
                StoredDate date = view.date(field);
                yield date == null ? null : date.edtf();
            }
            case NUMBER -> view.number(field);
            default -> view.text(field);
        };
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
                claim.assertedBy.told(),
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
                .map(r -> new WholeRecord.Change(r.no, SiteClock.day(r.madeAt), r.actor.told(), r.reason))
                .toList();
    }

    private String citation(MemorialRecord record, String url, Language language) {
        return CitationStyle.usual(language).of(citables.cite(CitableRecord.of(record), url, language));
    }

    private static void put(Map<String, Object> values, String name, Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }
}
