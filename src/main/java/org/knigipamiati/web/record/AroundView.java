package org.knigipamiati.web.record;

import java.util.List;
import org.knigipamiati.record.index.Property;
import org.knigipamiati.record.index.RecordCard;
import org.knigipamiati.review.same.PeopleAround;
import org.knigipamiati.search.Around;
import org.knigipamiati.search.Around.Shared;
import org.knigipamiati.search.TieWords;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/**
 * The people around a person, as the page tells it.
 *
 * @param connections those who may be kin or the same person
 * @param flat others of the flat by name
 * @param flatSays how many they are; empty if nobody
 * @param groups larger groups, each a number with a link to its list
 * @param away whether the index did not answer, so that nothing is known of them now
 */
public record AroundView(
        List<Connection> connections, List<Person> flat, String flatSays, List<Group> groups, boolean away) {

    /** A person: the name as printed, "no name" where none is; the date of birth in words, empty if not known. */
    public record Person(long id, String name, boolean named, String born) {}

    /**
     * @param says what he or she may be
     * @param why a reason each
     */
    public record Connection(Person person, String says, List<String> why) {}

    public record Group(String href, String says) {}

    /** What is told while the index does not answer. */
    static AroundView unavailable() {
        return new AroundView(List.of(), List.of(), "", List.of(), true);
    }

    static AroundView of(PeopleAround.People people, Language language) {
        Words words = Words.of(language);
        return new AroundView(
                people.connections().stream()
                        .map(one -> connection(one, language))
                        .toList(),
                people.flat().cards().stream().map(card -> person(card, words)).toList(),
                people.flat().others() == 0
                        ? ""
                        : words.say("around_FLAT", people.flat().others()),
                people.groups().stream()
                        .map(group -> group(group, people.groups(), words))
                        .toList(),
                false);
    }

    /** Whether there is nothing to tell, not even that the index did not answer. */
    public boolean isSilent() {
        return !away && connections.isEmpty() && flatSays.isEmpty() && groups.isEmpty();
    }

    private static Connection connection(PeopleAround.Connection one, Language language) {
        Words words = Words.of(language);
        Person person = person(one.card(), words);
        return one.judged() != null
                ? new Connection(person, words.say("kin_judged." + one.judged()), List.of(words.say("kin_judged_why")))
                : new Connection(
                        person, TieWords.says(one.tie(), one.card(), language), TieWords.why(one.tie(), language));
    }

    private static Person person(RecordCard card, Words words) {
        String printed = card.name().printed();
        String born = card.value(Property.BORN);
        return new Person(
                card.id(),
                printed.isEmpty() ? words.say("record_title_nameless", Long.toString(card.id())) : printed,
                !printed.isEmpty(),
                born == null ? "" : words.date(born));
    }

    /** The villages of birth and of residence may both have people; only then their names stand behind. */
    private static Group group(Around.Group group, List<Around.Group> all, Words words) {
        String says = words.say("around_" + group.shared(), group.others());
        boolean several = group.shared() == Shared.VILLAGE
                && all.stream().filter(one -> one.shared() == Shared.VILLAGE).count() > 1;
        return new Group(
                "/records" + group.search().toQueryString(), several ? says + " (" + group.value() + ")" : says);
    }
}
