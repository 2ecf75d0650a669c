package org.knigipamiati.ingest.invented;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An invented person as he or she was, whatever a book prints of it.
 *
 * @param id who it is in all books of one seed
 * @param village the number of the village, which its people share
 * @param family the family in that village, empty where nobody else there is kin
 * @param surname as this person bore it
 * @param people the nationality, as the vocabulary calls it
 * @param birthplace village, district and region
 * @param residence where he or she lived when arrested
 * @param executed the day of death for who was shot
 * @param died the year of a death in a camp, 0 if none is known
 * @param earlier the year of an earlier sentence, 0 if there was none
 */
record InventedPerson(
        String id,
        long village,
        String family,
        String surname,
        String given,
        String patronymic,
        boolean woman,
        LocalDate born,
        String people,
        String birthplace,
        String residence,
        String profession,
        String education,
        String party,
        Fates.Region region,
        Fates.Fate fate,
        String body,
        String bodyType,
        String charge,
        LocalDate arrested,
        LocalDate sentenced,
        Optional<LocalDate> executed,
        int years,
        int died,
        int earlier,
        LocalDate rehabilitated) {

    /** The outcome as the vocabulary of sentences calls it. */
    String outcome() {
        return executed.isPresent() ? "DEATH" : fate.outcome();
    }
}
