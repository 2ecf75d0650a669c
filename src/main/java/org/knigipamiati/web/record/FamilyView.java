package org.knigipamiati.web.record;

import java.util.List;
import org.knigipamiati.record.Family;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.StoredReading;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/**
 * The people whom one entry prints together, as the page of one of them tells it.
 *
 * @param people those of them who are shown, the head of the family first; empty for everybody who is printed alone
 * @param head whom the entry names first, if the page is another's and the head is shown; else null
 * @param partly whether others are not shown
 */
public record FamilyView(List<Person> people, Person head, boolean partly) {

    /** Of everybody who is printed alone. */
    static final FamilyView NOBODY = new FamilyView(List.of(), null, false);

    /**
     * A person.
     *
     * @param name as printed, or as it follows from that of the head; "no name" where none is
     * @param relation the word of kinship as printed, empty if none is
     * @param kin what that is to the head, in the reader's language; empty where no word says it
     * @param born the date of birth in words, empty if not known
     * @param here whether the page is this person's
     * @param first whether the entry names this person first
     */
    public record Person(
            long id,
            String name,
            boolean named,
            String relation,
            String kin,
            String born,
            boolean here,
            boolean first) {}

    static FamilyView of(MemorialRecord record, Language language) {
        Words words = Words.of(language);
        return Family.of(record)
                .map(family -> {
                    List<Person> people = family.everybody()
                            .filter(one -> one == record || one.isPublished())
                            .map(one -> person(one, one == record, one == family.head(), words))
                            .toList();
                    Person head = record.head != null && family.head().isPublished() ? people.get(0) : null;
                    return new FamilyView(people, head, !family.everybody().allMatch(MemorialRecord::isPublished));
                })
                .orElse(NOBODY);
    }

    /** Whether the person is printed alone. */
    public boolean isSilent() {
        return people.isEmpty();
    }

    /** A person of a family, for lists that say what the entry prints. */
    static Person person(MemorialRecord one, boolean here, boolean first, Words words) {
        String printed = one.printedName();
        StoredReading.Member told = one.reading().member();
        String kin = told == null || told.kin() == null
                ? ""
                : words.say("kin_relation." + told.kin(), one.sex == null ? "" : one.sex);
        return new Person(
                one.id == null ? 0 : one.id,
                printed.isEmpty() ? words.say("record_nameless") : printed,
                !printed.isEmpty(),
                told == null || told.relation() == null ? "" : told.relation(),
                kin,
                one.birth == null || one.birth.edtf() == null ? "" : words.date(one.birth.edtf()),
                here,
                first);
    }

    /** Those who would have records of their own beside the one of a text that is being typed. */
    public static List<Person> imagined(List<MemorialRecord> family, Language language) {
        return family.stream()
                .map(one -> person(one, false, false, Words.of(language)))
                .toList();
    }
}
