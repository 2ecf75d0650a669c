package org.knigipamiati.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.names.PersonName;

/**
 * What a list of hits shows of a record, kept in the index so that no hit is loaded from the database. Every part may be null;
 * dates are EDTF; words in quotes of the entry are as printed; codes are those of the vocabularies.
 *
 * @param id public id
 * @param name the printed name, surname first; empty if the source prints none
 * @param surname first part of it
 * @param givenName second part
 * @param patronymic third part
 * @param nameVariants other spellings and names that the entry gives
 * @param sex {@code m} or {@code f}
 * @param birth date of birth
 * @param birthAlternatives other dates of birth that the entry gives
 * @param birthPlace as printed
 * @param nationality lemma
 * @param profession as printed
 * @param residence as printed
 * @param source id of the source
 * @param file file of the source
 * @param position the how-many-th entry of that file, from 1
 * @param invented whether the person never lived (samples)
 * @param mainCase what the entry tells of the main case, null if nothing
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RecordCard(
        long id,
        String name,
        String surname,
        String givenName,
        String patronymic,
        List<String> nameVariants,
        String sex,
        String birth,
        List<String> birthAlternatives,
        String birthPlace,
        String nationality,
        String profession,
        String residence,
        String source,
        String file,
        int position,
        boolean invented,
        CaseCard mainCase) {

    /** "1889 or 1890", "1888–1890" say something of a year; a decade does not. */
    private static final int VAGUEST = 2;

    public RecordCard {
        name = name == null ? "" : name;
        nameVariants = nameVariants == null ? List.of() : List.copyOf(nameVariants);
        birthAlternatives = birthAlternatives == null ? List.of() : List.copyOf(birthAlternatives);
    }

    /** The name in its parts. */
    public PersonName personName() {
        return new PersonName(surname, givenName, patronymic, nameVariants);
    }

    /** Every year in which the person may have been born, all dates taken together; vaguer dates than a few years give none. */
    public Set<Integer> birthYears() {
        Set<Integer> years = new LinkedHashSet<>();
        Stream.concat(Stream.ofNullable(birth), birthAlternatives.stream())
                .flatMap(edtf -> PartialDate.tryParse(edtf).stream())
                .filter(date -> date.earliest() != null && date.latest() != null)
                .filter(date -> date.latest().getYear() - date.earliest().getYear() <= VAGUEST)
                .forEach(date -> IntStream.rangeClosed(
                                date.earliest().getYear(), date.latest().getYear())
                        .forEach(years::add));
        return years;
    }

    /**
     * The main case in short.
     *
     * @param arrested date of arrest
     * @param tried date of trial
     * @param body sentencing body as printed
     * @param bodyCode its code
     * @param bodyType its coarse type
     * @param region code of the region in which the case was decided
     * @param sentence as printed
     * @param sentenceKind name of {@code vocabulary.SentenceKind}
     * @param termMonths term in months
     * @param executed date of execution
     * @param died date of another death
     * @param burialPlace as printed
     * @param rehabilitated date of rehabilitation
     * @param operation code of the operation or, if only that is claimed, of its parent
     * @param level name of the level of that claim
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record CaseCard(
            String arrested,
            String tried,
            String body,
            String bodyCode,
            String bodyType,
            String region,
            String sentence,
            String sentenceKind,
            Integer termMonths,
            String executed,
            String died,
            String burialPlace,
            String rehabilitated,
            String operation,
            String level) {}
}
