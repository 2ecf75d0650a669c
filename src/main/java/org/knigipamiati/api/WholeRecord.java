package org.knigipamiati.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.knigipamiati.record.FieldValue;
import org.knigipamiati.record.StoredReading;

/**
 * A record with all that it rests on.
 *
 * @param id public and permanent
 * @param url its page, absolute
 * @param name as printed
 * @param nameVariants other names that the entry gives
 * @param person what the entry says of the person, by field
 * @param entry what the source prints
 * @param source where
 * @param fields every field as it was read
 * @param residue what was not understood, verbatim
 * @param cases the cases, main first
 * @param claims links of cases to operations, with their evidence
 * @param flags checks that fired; they change no value
 * @param revisions what was changed since, newest last
 * @param citation how to cite it
 * @param invented true if the person never lived (samples)
 * @param family the people whom the entry prints together; null for everybody who is printed alone
 * @param see other entries or places of the book to which the entry refers, as printed: whose entry is meant is not decided here
 */
@Schema(description = "A record with the entry it was read from and all that is known of the reading")
public record WholeRecord(
        long id,
        String url,
        String name,
        List<String> nameVariants,
        Map<String, Object> person,
        EntryText entry,
        SourceDescription source,
        List<ReadField> fields,
        List<String> residue,
        List<Case> cases,
        List<Claim> claims,
        List<Flag> flags,
        List<Change> revisions,
        Citation citation,
        boolean invented,
        @JsonInclude(JsonInclude.Include.NON_NULL) PrintedFamily family,
        List<StoredReading.CrossReference> see) {

    /**
     * @param file file of the source
     * @param position the how-many-th entry of it, from 1
     * @param page page as the source numbers it
     * @param form which reader understands it
     * @param raw the entry, verbatim; as {@code ░} each sign of what it says of members of the family who are not shown
     * @param sha256 of the whole text in UTF-8, hexadecimal
     * @param leftOut where signs are left out of raw: pairs of UTF-16 offsets; empty as a rule
     */
    public record EntryText(
            String file,
            int position,
            String page,
            String form,
            String raw,
            String sha256,
            List<List<Integer>> leftOut) {}

    /**
     * @param head whom the entry names first; null if that record is not shown
     * @param members members of the family who have records of their own, in the order of the text; those who are not shown are left out
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PrintedFamily(Relative head, List<Relative> members) {}

    /**
     * @param id of the record
     * @param name as printed, or as it follows from the name of the head
     * @param relation the word of kinship as printed; null if none is, and for the head
     * @param kin what the member is to the head: SPOUSE, CHILD, PARENT, SIBLING, RELATIVE; null where no word says it
     * @param span the words of the entry that tell of the member alone; UTF-16 offsets
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Relative(long id, String name, String relation, String kin, List<Integer> span) {}

    /**
     * One case; dates are EDTF, words as printed, codes those of the vocabularies.
     *
     * @param no 0 for the main case
     * @param role MAIN, EARLIER or LATER
     * @param values what the entry says of it, by field
     */
    public record Case(int no, String role, Map<String, Object> values) {}

    /**
     * A claim that a case belongs to an operation.
     *
     * @param caseNo which case
     * @param parent side of the Terror
     * @param operation code of the operation, null if only the side is claimed
     * @param level how it is known
     * @param parentLevel how the side is known
     * @param rule rule that made it, with its version
     * @param evidenceField field that the evidence stands in
     * @param evidence the words it rests on
     * @param negative whether it speaks against
     * @param best whether it is what the case counts as
     * @param assertedBy RULE or {@code person}, an editor
     * @param why in plain words
     */
    public record Claim(
            int caseNo,
            String parent,
            String operation,
            String level,
            String parentLevel,
            String rule,
            String evidenceField,
            String evidence,
            boolean negative,
            boolean best,
            String assertedBy,
            String why) {}

    /**
     * @param check the check that fired
     * @param severity ERROR, WARN or INFO
     * @param caseNo which case it concerns
     * @param fields which fields
     * @param args arguments of its sentence
     * @param basis what the check rests on
     */
    public record Flag(
            String check, String severity, int caseNo, List<String> fields, List<String> args, String basis) {}

    /**
     * @param no 1 for the first change after the record was first read
     * @param at on which day, UTC
     * @param actor {@code person}, whose name is not told, or the import or version that made it
     * @param reason why
     */
    public record Change(int no, LocalDate at, String actor, String reason) {}

    /**
     * One field with the printed words it rests on.
     *
     * @param field path of the field
     * @param caseNo 0 for the person and the main case
     * @param verbatim the printed words
     * @param value our normalised value
     * @param spans where the words stand in the entry
     * @param origin {@code source}; {@code expanded} by what the abbreviations of the source stand for; {@code supplied} by its
     *     descriptor, where the entry says nothing or a part; {@code given} by a structured file; or {@code person}, whose name is not told; of
     *     members of a family also {@code inferred:head}, {@code inferred:family} and {@code inferred:age}: not printed of the member, but
     *     following from what is printed of the head, of the whole family, or from an age
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record ReadField(
            String field, int caseNo, String verbatim, String value, List<List<Integer>> spans, String origin) {

        static ReadField of(FieldValue value) {
            return new ReadField(
                    value.field(),
                    value.caseNo(),
                    value.verbatim(),
                    value.value(),
                    value.spans(),
                    value.origin().told());
        }
    }

    /**
     * @param text the citation in words
     * @param url permanent address
     * @param version version of the record
     * @param changed the day on which it was last changed
     */
    public record Citation(String text, String url, int version, String changed) {}
}
