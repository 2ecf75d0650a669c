package org.knigipamiati.harvest;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The six requests of OAI-PMH 2.0 (section 4), named as there, with the arguments that each takes. */
enum HarvestVerb {
    Identify(Set.of(), Set.of()),
    ListMetadataFormats(Set.of(), Set.of("identifier")),
    ListSets(Set.of(), Set.of("resumptionToken")),
    ListIdentifiers(Set.of("metadataPrefix"), Set.of("from", "until", "set")),
    ListRecords(Set.of("metadataPrefix"), Set.of("from", "until", "set")),
    GetRecord(Set.of("identifier", "metadataPrefix"), Set.of());

    private final Set<String> required;
    private final Set<String> optional;

    HarvestVerb(Set<String> required, Set<String> optional) {
        this.required = required;
        this.optional = optional;
    }

    Set<String> required() {
        return required;
    }

    boolean takes(String argument) {
        return required.contains(argument) || optional.contains(argument);
    }

    /** Whether it lists records, in parts if they are many. */
    boolean lists() {
        return this == ListIdentifiers || this == ListRecords;
    }

    static Optional<HarvestVerb> named(String name) {
        return Arrays.stream(values()).filter(verb -> verb.name().equals(name)).findFirst();
    }
}
