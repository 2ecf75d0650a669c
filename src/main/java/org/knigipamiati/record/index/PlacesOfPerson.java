package org.knigipamiati.record.index;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.knigipamiati.kin.Address;
import org.knigipamiati.kin.Bearer;
import org.knigipamiati.kin.SettledPlace;
import org.knigipamiati.names.PersonName;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.RecordCase;
import org.knigipamiati.record.StoredDate;
import org.knigipamiati.vocabulary.Region;
import org.knigipamiati.vocabulary.RegionLevel;
import org.knigipamiati.vocabulary.Vocabularies;

/**
 * Where people lived and were born, as keys that are the same for neighbours. Of people who may be living there are none: a house and a village
 * are few people, and who is hidden could be told by them.
 */
public final class PlacesOfPerson {

    private PlacesOfPerson() {}

    /** The house lived in. */
    static List<String> houses(MemorialRecord record) {
        return address(record).map(Address::house).stream().toList();
    }

    /** The flat lived in. */
    static List<String> flats(MemorialRecord record) {
        return address(record).flatMap(Address::flat).stream().toList();
    }

    /** The villages of birth and residence. */
    static List<String> villages(MemorialRecord record) {
        return settlements(record, record.birthPlace, record.residence)
                .flatMap(place -> place.village().stream())
                .distinct()
                .toList();
    }

    /** The town of birth. */
    static List<String> towns(MemorialRecord record) {
        return settlements(record, record.birthPlace)
                .flatMap(place -> place.town().stream())
                .toList();
    }

    /** What rules of kinship ask of a record that the public may see. */
    public static Bearer bearer(MemorialRecord record) {
        RecordCase main = record.mainCase();
        return Bearer.named(
                new PersonName(record.surname, record.givenName, record.patronymic, record.nameVariants),
                record.sex,
                StoredDate.dateOf(record.birth),
                main == null ? null : StoredDate.dateOf(main.executed),
                Set.copyOf(flats(record)),
                Set.copyOf(houses(record)),
                Set.copyOf(villages(record)),
                Set.copyOf(towns(record)));
    }

    private static Optional<Address> address(MemorialRecord record) {
        return record.isPublished() ? Address.of(record.residence, town(record)) : Optional.empty();
    }

    private static Stream<SettledPlace> settlements(MemorialRecord record, String... printed) {
        return record.isPublished() ? Stream.of(printed).map(SettledPlace::of) : Stream.empty();
    }

    /** The town whose addresses a source prints without naming it: it is about that town alone. */
    private static String town(MemorialRecord record) {
        Region about = record.source == null || record.source.region == null
                ? null
                : Vocabularies.load().regions().get(record.source.region);
        return about != null && about.level() == RegionLevel.CITY ? about.centre() : "";
    }
}
