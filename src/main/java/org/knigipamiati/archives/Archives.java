package org.knigipamiati.archives;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.knigipamiati.archives.Advice.Condition;
import org.knigipamiati.archives.Advice.Step;
import org.knigipamiati.archives.ArchiveRule.Role;
import org.knigipamiati.archives.AskedCase.Rehabilitated;
import org.knigipamiati.vocabulary.Table;

/** The tables of {@code import/archives}, read once, checked against each other and immutable. */
public final class Archives {

    private final Map<String, Archive> archives = new LinkedHashMap<>();
    private final List<ArchiveRule> rules;
    private final List<Law> laws;
    private final List<OtherBase> bases;
    private final List<Letter> letters;

    private static final class Loaded {
        static final Archives ONLY = new Archives(Table::read);
    }

    Archives(Function<String, Table> reader) {
        reader.apply("archives/archives.csv").stream().forEach(row -> {
            if (archives.put(row.require("code"), Archive.of(row)) != null) {
                throw row.error("code", "is twice there");
            }
        });
        List<ArchiveRule> read = new ArrayList<>();
        for (Table.Row row : reader.apply("archives/rules.csv").rows()) {
            if (!archives.containsKey(row.require("archive"))) {
                throw row.error("archive", "is no code of archives.csv");
            }
            read.add(ArchiveRule.of(row));
        }
        read.sort(Comparator.comparingInt(ArchiveRule::order));
        rules = List.copyOf(read);
        laws = reader.apply("archives/laws.csv").stream().map(Law::of).toList();
        bases = reader.apply("archives/other_bases.csv").stream()
                .map(OtherBase::of)
                .toList();
        letters = reader.apply("archives/letters.csv").stream().map(Letter::of).toList();
    }

    /**
     * Those of this build.
     *
     * @throws IllegalStateException if a table is broken; the message names file, line and column
     */
    public static Archives load() {
        return Loaded.ONLY;
    }

    /** The archive of that code. */
    public Optional<Archive> archive(String code) {
        return Optional.ofNullable(archives.get(code));
    }

    /** All archives, in the order of the table. */
    public List<Archive> archives() {
        return List.copyOf(archives.values());
    }

    /** The decision table, in the order in which it is tried. */
    public List<ArchiveRule> rules() {
        return rules;
    }

    /** The laws of some countries. */
    public List<Law> laws(Set<String> countries) {
        return laws.stream().filter(law -> countries.contains(law.country())).toList();
    }

    /** Other collections that may know somebody of one of these regions; of no region, those that know people from everywhere. */
    public List<OtherBase> bases(Set<String> regions) {
        return bases.stream()
                .filter(base -> base.regions().isEmpty()
                        || regions.stream().anyMatch(region -> ArchiveRule.liesIn(region, base.regions())))
                .toList();
    }

    /** The letter to an archive; empty for those that want a form of their own. */
    public Optional<Letter> letter(Archive archive) {
        return letters.stream().filter(letter -> letter.isTo(archive)).findFirst();
    }

    /** Whom to ask about a case. There is always an answer: at worst the general way. */
    public Advice advise(AskedCase facts) {
        List<Step> file = new ArrayList<>();
        List<ArchiveRule> fitting = fitting(Role.FILE, facts);
        ArchiveRule first = fitting.get(0);
        add(file, first, condition(first, facts));
        if (first.place() != null) {
            fitting.stream()
                    .filter(rule -> rule.place() == null && !rule.isGeneral())
                    .findFirst()
                    .ifPresent(rule -> add(file, rule, Condition.OTHER_PLACE));
        }
        if (facts.rehabilitated() == Rehabilitated.UNKNOWN && !first.isGeneral()) {
            add(file, fitting(Role.FILE, facts.ifRehabilitated()).get(0), Condition.REHABILITATED);
        }
        Set<String> said = file.stream().map(step -> step.archive().code()).collect(Collectors.toSet());
        List<Step> also = new ArrayList<>();
        fitting(Role.ALSO, facts).stream()
                .filter(rule -> !said.contains(rule.archive()))
                .forEach(rule -> add(also, rule, Condition.NONE));
        List<Step> rights = new ArrayList<>();
        fitting(Role.RIGHTS, facts).stream().limit(1).forEach(rule -> add(rights, rule, Condition.NONE));
        return new Advice(List.copyOf(file), List.copyOf(also), List.copyOf(rights));
    }

    private static Condition condition(ArchiveRule rule, AskedCase facts) {
        if (rule.place() != null) {
            return Condition.PLACE;
        }
        boolean unless = facts.rehabilitated() == Rehabilitated.UNKNOWN
                && !rule.rehabilitated().isEmpty()
                && !rule.rehabilitated().contains(Rehabilitated.YES);
        return unless ? Condition.NOT_REHABILITATED : Condition.NONE;
    }

    private List<ArchiveRule> fitting(Role role, AskedCase facts) {
        return rules.stream()
                .filter(rule -> rule.role() == role && rule.fits(facts))
                .toList();
    }

    private void add(List<Step> steps, ArchiveRule rule, Condition on) {
        if (steps.stream().noneMatch(step -> step.archive().code().equals(rule.archive()))) {
            steps.add(new Step(archives.get(rule.archive()), rule, on));
        }
    }
}
