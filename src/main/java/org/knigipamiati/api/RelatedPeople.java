package org.knigipamiati.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.knigipamiati.record.index.Property;
import org.knigipamiati.record.index.RecordCard;
import org.knigipamiati.report.Albums;
import org.knigipamiati.review.same.PeopleAround;
import org.knigipamiati.search.Around;
import org.knigipamiati.search.TieWords;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/**
 * The people around a person.
 *
 * @param id the record asked about
 * @param connections who may be kin or the same person; no book says so unless {@code basis} is a judgement
 * @param groups others who share a flat, a house, a village, the day of the execution with the place of the burial, or an album
 */
@Schema(
        description =
                "The people around a person. Kin is inferred, each with its reasons; none is a statement of the books.")
public record RelatedPeople(long id, List<Connection> connections, List<Group> groups) {

    /**
     * @param name as printed, empty if the source prints none
     * @param birth date of birth, EDTF
     * @param url the record's page, relative to this server
     */
    public record Person(long id, String name, @Schema(description = "EDTF") String birth, String url) {}

    /**
     * @param relation SAME, SIBLING, PARENT, CHILD or RELATIVE; SAME_OTHER_ARREST only as reviewers judged
     * @param surety JUDGED by reviewers, LIKELY or POSSIBLE by a rule
     * @param rule row of the table of rules, as K11; null where reviewers judged
     * @param chance how many people one would expect to fulfil the rule who are nothing to each other; null where reviewers judged
     * @param says the relation in words
     * @param why the reasons in words
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Connection(
            Person person, String relation, String surety, String rule, Double chance, String says, List<String> why) {}

    /**
     * @param shared FLAT, HOUSE, VILLAGE, GRAVE or ALBUM
     * @param value what is shared, as this server writes it
     * @param others how many records beside this one; of an album, people
     * @param people some of them, only for a flat
     * @param url the list of all with this one, relative to this server; null for a flat
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Group(String shared, String value, long others, List<Person> people, String url) {}

    static RelatedPeople of(
            long id, PeopleAround.People around, List<Albums.Album> albums, boolean repeats, Language language) {
        List<Group> groups = new ArrayList<>();
        if (around.flat().others() > 0) {
            groups.add(new Group(
                    "FLAT",
                    around.flat().value(),
                    around.flat().others(),
                    around.flat().cards().stream().map(RelatedPeople::person).toList(),
                    null));
        }
        for (Around.Group group : around.groups()) {
            String url = "/records" + group.search().toQueryString();
            groups.add(new Group(group.shared().name(), group.value(), group.others(), null, url));
        }
        for (Albums.Album album : albums) {
            long others = Math.max(0, album.people() - (repeats ? 0 : 1));
            String name = album.key().name();
            groups.add(new Group("ALBUM", name, others, null, "/albums/" + name));
        }
        return new RelatedPeople(
                id,
                around.connections().stream()
                        .map(one -> connection(one, language))
                        .toList(),
                groups);
    }

    private static Connection connection(PeopleAround.Connection one, Language language) {
        Words words = Words.of(language);
        Person person = person(one.card());
        if (one.judged() != null) {
            String says = words.say("kin_judged." + one.judged());
            List<String> why = List.of(words.say("kin_judged_why"));
            return new Connection(person, one.judged().name(), "JUDGED", null, null, says, why);
        }
        return new Connection(
                person,
                one.tie().rule().relation().name(),
                one.tie().rule().surety().name(),
                one.tie().rule().id(),
                one.tie().chance(),
                TieWords.says(one.tie(), one.card(), language),
                TieWords.why(one.tie(), language));
    }

    private static Person person(RecordCard card) {
        return new Person(card.id(), card.name().printed(), card.value(Property.BORN), "/records/" + card.id());
    }
}
