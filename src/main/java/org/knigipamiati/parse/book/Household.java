package org.knigipamiati.parse.book;

import static org.knigipamiati.vocabulary.RecordField.GIVEN_NAME;
import static org.knigipamiati.vocabulary.RecordField.SENTENCE_KIND;
import static org.knigipamiati.vocabulary.RecordField.SEX;
import static org.knigipamiati.vocabulary.RecordField.SURNAME;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.knigipamiati.parse.CrossReference;
import org.knigipamiati.parse.Doubt;
import org.knigipamiati.parse.EntryReading;
import org.knigipamiati.parse.FieldReading;
import org.knigipamiati.parse.Member;
import org.knigipamiati.parse.Reading;
import org.knigipamiati.parse.Span;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Lexicon;
import org.knigipamiati.parse.text.Mark;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.vocabulary.Relation;
import org.knigipamiati.vocabulary.SentenceKind;

/**
 * Reads an entry that may tell of several people and send to others: what is told of members of the family and what sends elsewhere is taken
 * out of the text, the rest is read as the entry of one person, and each member's words likewise. So nobody's statements can run into another's.
 *
 * <p>Whoever is named in the list of a family is a member where the entry says that the family underwent the same; else he or she is
 * merely mentioned, the words stay in the entry, and a doubt says that they do.
 */
public final class Household {

    /** Measures that were taken against families. */
    private static final Set<String> OF_FAMILIES = Set.of(
            SentenceKind.EXILE.name(), SentenceKind.SPECIAL_SETTLEMENT.name(), SentenceKind.DEKULAKISATION.name());

    static final String MENTIONED = "relatives are named, and whether the same was done to them is not told";
    static final String UNTOLD = "that the family underwent the same is told only by its list";
    static final String UNNAMED = "a relative without a name is told of, and is no member";

    /** What shows that a case was brought against the head: then a list of the family says nothing of what they underwent. */
    private static final Set<RecordField> OF_CASES = Set.of(
            RecordField.ARREST_DATE,
            RecordField.TRIAL_DATE,
            RecordField.TRIAL_BODY,
            RecordField.SENTENCE,
            RecordField.EXECUTION_DATE);

    private static final int FEWEST_LISTED = 2;

    private final Source source;
    private final EntryText text;
    private final Function<EntryText, Reading> single;

    private Household(Source source, Function<EntryText, Reading> single) {
        this.source = source;
        this.text = source.text();
        this.single = single;
    }

    /**
     * Reads an entry.
     *
     * @param single how the entry of one person is read
     */
    public static Reading read(EntryText text, Function<EntryText, Reading> single) {
        Lexicon words = Lexicon.of(text);
        return FamilyWords.told(text, words)
                ? referring(Source.of(PeopleRows.of(text, words), words), single)
                : single.apply(text);
    }

    private static Reading referring(Source source, Function<EntryText, Reading> single) {
        List<References.Found> found = References.in(source);
        List<int[]> stretches = References.stretches(found);
        EntryText rest = stretches.isEmpty() ? source.text() : source.text().without(stretches);
        Source left = stretches.isEmpty() ? source : Source.of(rest, source.words());
        Reading reading = new Household(left, single).family();
        if (found.isEmpty()) {
            return reading;
        }
        if (!(reading instanceof EntryReading entry)) {
            return reading;
        }
        Heading heading = Heading.read(source, 0);
        boolean nothingElse =
                rest.text.chars().filter(Character::isLetterOrDigit).count()
                        <= source.text()
                                .text
                                .substring(0, heading.end())
                                .chars()
                                .filter(Character::isLetterOrDigit)
                                .count();
        List<CrossReference> see =
                found.stream().map(one -> one.reference(source, nothingElse)).toList();
        return apart(
                new EntryReading(
                        entry.raw(),
                        entry.fields(),
                        entry.labels(),
                        entry.residue(),
                        entry.otherCases(),
                        entry.doubts(),
                        entry.members(),
                        see),
                References.stretches(found).stream()
                        .map(stretch -> source.text().span(stretch[0], stretch[1]))
                        .toList());
    }

    private Reading family() {
        Heading heading = heading();
        Fact surname = Fact.first(heading.facts(), SURNAME);
        String sex = sex(heading);
        FamilySurname name = surname == null ? null : FamilySurname.of(text.slice(surname.from(), surname.to()), sex);
        List<FamilyList> found = new FamilyScan(source, name == null ? List.of() : name.folded(), given(heading), sex)
                .lists(nameEnd(heading));
        boolean away = found.stream().anyMatch(list -> !list.away().isEmpty());
        List<FamilyList> lists = found.stream()
                .filter(list -> !list.members().isEmpty() && !apposition(list, heading))
                .toList();
        if (lists.isEmpty()) {
            Reading reading = single.apply(text);
            return away && reading instanceof EntryReading entry ? doubting(entry, MENTIONED) : reading;
        }
        List<int[]> all = lists.stream().flatMap(list -> list.taken().stream()).toList();
        Reading alone = single.apply(text.without(all));
        boolean settled = settled(alone, all);
        boolean bare = bare(alone);
        List<FamilyList> kept = lists.stream()
                .filter(list -> members(list, settled) || bare && listed(list))
                .toList();
        boolean unsure = away || lists.stream().anyMatch(list -> !kept.contains(list) && unsure(list, settled));
        Reading rest = kept.size() == lists.size()
                ? alone
                : single.apply(text.without(
                        kept.stream().flatMap(list -> list.taken().stream()).toList()));
        if (!(rest instanceof EntryReading head)) {
            return rest;
        }
        MemberReader reader = new MemberReader(source, head, surname, name);
        List<Member> members = new ArrayList<>();
        for (FamilyList list : kept) {
            for (Listed one : list.members()) {
                members.add(reader.read(one));
            }
        }
        List<Doubt> doubts = new ArrayList<>(head.doubts());
        if (unsure) {
            doubts.add(new Doubt(SURNAME, MENTIONED));
        }
        if (kept.stream().anyMatch(list -> !members(list, settled))) {
            doubts.add(new Doubt(SENTENCE_KIND, UNTOLD));
        }
        if (kept.stream().anyMatch(list -> !list.unnamed().isEmpty())) {
            doubts.add(new Doubt(GIVEN_NAME, UNNAMED));
        }
        members.sort(Comparator.comparingInt(member -> member.span().start()));
        List<Span> taken = kept.stream()
                .flatMap(list -> list.taken().stream())
                .map(stretch -> text.span(stretch[0], stretch[1]))
                .toList();
        return apart(
                new EntryReading(
                        head.raw(),
                        head.fields(),
                        head.labels(),
                        head.residue(),
                        head.otherCases(),
                        doubts,
                        members,
                        head.see()),
                taken);
    }

    private static EntryReading doubting(EntryReading read, String why) {
        List<Doubt> doubts = new ArrayList<>(read.doubts());
        doubts.add(new Doubt(SURNAME, why));
        return new EntryReading(
                read.raw(),
                read.fields(),
                read.labels(),
                read.residue(),
                read.otherCases(),
                doubts,
                read.members(),
                read.see());
    }

    /** The reading of a text out of which something was taken: what stands on both sides of it rests on two pieces, and it is told here alone. */
    private static EntryReading apart(EntryReading read, List<Span> taken) {
        boolean[] hole = new boolean[read.raw().length()];
        taken.forEach(span -> Arrays.fill(hole, span.start(), span.end(), true));
        boolean[] label = hole.clone();
        read.labels().forEach(span -> Arrays.fill(label, span.start(), span.end(), true));
        List<FieldReading> fields = new ArrayList<>();
        for (FieldReading field : read.fields()) {
            List<Span> pieces = field.spans().stream()
                    .flatMap(span -> runs(hole, span, false).stream())
                    .toList();
            fields.add(new FieldReading(field.field(), field.caseNo(), field.verbatim(), field.value(), pieces));
        }
        return new EntryReading(
                read.raw(),
                fields,
                runs(label, new Span(0, label.length), true),
                read.residue().stream()
                        .flatMap(span -> runs(hole, span, false).stream())
                        .toList(),
                read.otherCases(),
                read.doubts(),
                read.members(),
                read.see());
    }

    /** The stretches within a span whose characters are marked so. */
    private static List<Span> runs(boolean[] marked, Span span, boolean so) {
        List<Span> runs = new ArrayList<>();
        int at = span.start();
        while (at < span.end()) {
            int end = at;
            while (end < span.end() && marked[end] == marked[at]) {
                end++;
            }
            if (marked[at] == so) {
                runs.add(new Span(at, end));
            }
            at = end;
        }
        return runs;
    }

    /** "Лесная Анна, дочь Станислава": one word of kinship right behind the name says whose the person is. */
    private boolean apposition(FamilyList list, Heading heading) {
        return list.opening() == FamilyList.Opens.KIN
                && list.members().size() == 1
                && Fact.has(heading.facts(), GIVEN_NAME)
                && text.trimStart(heading.end(), list.members().get(0).from())
                        >= list.members().get(0).from();
    }

    private String sex(Heading heading) {
        Fact shown = Fact.first(heading.facts(), SEX);
        Fact given = Fact.first(heading.facts(), GIVEN_NAME);
        Fact patronymic = Fact.first(heading.facts(), RecordField.PATRONYMIC);
        return shown != null
                ? shown.value()
                : FamilySurname.sex(
                        given == null ? null : text.slice(given.from(), given.to()),
                        patronymic == null ? null : text.slice(patronymic.from(), patronymic.to()));
    }

    /** The name of the head, at the beginning or behind what stands there. */
    private Heading heading() {
        Heading heading = Heading.read(source, 0);
        NameBehind late = Fact.has(heading.facts(), GIVEN_NAME) ? null : NameBehind.find(source);
        return late == null ? heading : late.heading();
    }

    /** Behind the words of the name: in a bracket right by it the family may stand. */
    private static int nameEnd(Heading heading) {
        return heading.facts().stream()
                .filter(fact ->
                        fact.field() == SURNAME || fact.field() == GIVEN_NAME || fact.field() == RecordField.PATRONYMIC)
                .mapToInt(Fact::to)
                .max()
                .orElse(heading.end());
    }

    private String given(Heading heading) {
        return heading.facts().stream()
                .filter(fact -> fact.field() == GIVEN_NAME || fact.field() == RecordField.PATRONYMIC)
                .map(fact -> EntryText.fold(text.slice(fact.from(), fact.to())))
                .collect(Collectors.joining(" "));
    }

    /** Whether nothing is told of a case of the head. */
    private static boolean bare(Reading head) {
        return head instanceof EntryReading entry
                && entry.otherCases().isEmpty()
                && entry.fields().stream().noneMatch(field -> OF_CASES.contains(field.field()));
    }

    /** Whether a list is that of an entry which tells of nothing else: several people with their years. */
    private static boolean listed(FamilyList list) {
        return list.opening() != FamilyList.Opens.OWN
                && list.members().stream().filter(Listed::aged).count() >= FEWEST_LISTED;
    }

    /** Whether what is told of the head is what was done to families. */
    private boolean settled(Reading head, List<int[]> lists) {
        boolean measure = head instanceof EntryReading entry
                && entry.fields().stream()
                        .anyMatch(field -> field.field() == SENTENCE_KIND && OF_FAMILIES.contains(field.value()));
        EntryText rest = text.without(lists);
        return measure || source.words().settled.within(rest, 0, rest.length());
    }

    /** Whether those of a list underwent the same as the head. */
    private boolean members(FamilyList list, boolean settled) {
        if (list.members().stream().anyMatch(this::head)) {
            return false;
        }
        boolean sent = list.members().stream().anyMatch(this::sent);
        if (!settled && !sent && !opensWithMeasure(list)) {
            return false;
        }
        return switch (list.opening()) {
            case FAMILY, TOGETHER, LED, ROW -> true;
            case OWN -> list.members().size() > 1 && settled;
            case KIN -> {
                Listed first = list.members().get(0);
                yield list.members().size() > 1
                        ? list.members().stream().anyMatch(Listed::aged)
                        : (first.aged() || sent) && !ownCase(first);
            }
        };
    }

    private boolean opensWithMeasure(FamilyList list) {
        return (list.opening() == FamilyList.Opens.TOGETHER || list.opening() == FamilyList.Opens.LED)
                && source.words()
                        .settled
                        .within(
                                text,
                                list.taken().get(0)[0],
                                list.members().get(0).from());
    }

    /** Whether a relative is the head, in the entry of a member: "с матерью Анной, 1912 (глава)". */
    private boolean head(Listed one) {
        for (int i = one.behind(); i <= Math.min(one.to() + 2, text.length() - 1); i++) {
            Phrases.Hit<Boolean> hit = text.wordStart(i) ? source.words().headOf.at(text, i, text.length()) : null;
            int next = hit == null ? -1 : text.skipBlanks(hit.end(), text.length());
            if (next >= 0 && (next >= text.length() || ",;).\n".indexOf(text.at(next)) >= 0)) {
                return true;
            }
        }
        return false;
    }

    /** Whether what is told of somebody says that he or she was sent away. */
    private boolean sent(Listed one) {
        return source.words().settled.within(text, one.behind(), one.to())
                || source.words().together.within(text, one.behind(), one.to())
                || one.kin() != null
                        && one.kin().meaning().relation() == Relation.CHILD
                        && source.words().childrenHomes.within(text, one.behind(), one.to());
    }

    /** Whether a case of another kind is told of somebody: "его брат Никита расстрелян". */
    private boolean ownCase(Listed one) {
        for (int i = source.nextMark(one.behind()); i < one.to(); i = source.nextMark(i + 1)) {
            Phrases.Hit<Mark> hit = source.markAt(i, one.to());
            if (hit != null
                    && hit.meaning().form() == Mark.Form.VERB
                    && switch (hit.meaning().topic()) {
                        case ARREST, TRIAL, SENTENCE, EXECUTION -> true;
                        default -> false;
                    }) {
                return true;
            }
        }
        return false;
    }

    private boolean unsure(FamilyList list, boolean settled) {
        boolean told = list.opening() == FamilyList.Opens.OWN && list.members().size() == 1
                || list.members().stream().allMatch(this::ownCase);
        return !told
                && (settled
                        || list.opening() != FamilyList.Opens.KIN
                        || list.members().stream().anyMatch(Listed::aged));
    }
}
