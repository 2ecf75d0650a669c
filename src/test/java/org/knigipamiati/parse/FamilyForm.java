package org.knigipamiati.parse;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.vocabulary.Relation;

/**
 * A form for tests, of entries like "Выдумкин Фока Лукич, 1890, выслан в Заречье. Семья: жена Агафья, 1895; сын Гурий, 1930; внук. См.
 * Выдумкин Карп." So what becomes of families is tested whatever the readers of real layouts make of them.
 */
public final class FamilyForm implements EntryForm {

    /** Its id. */
    public static final String ID = "family-test";

    /** Whether it finds members at all: an earlier reader did not. */
    public static volatile boolean finds = true;

    private static final Pattern HEAD = Pattern.compile("^(\\S+) (\\S+) (\\S+), (\\d{4}), выслан в ([^.]+)\\.");
    private static final Pattern MEMBER = Pattern.compile("(жена|сын|дочь|мать) ?(\\S+)?, (\\d{4})");
    private static final Pattern SEE = Pattern.compile("См\\. (\\S+) (\\S+?)\\.");

    private static final Map<String, Relation> KIN =
            Map.of("жена", Relation.SPOUSE, "сын", Relation.CHILD, "дочь", Relation.CHILD, "мать", Relation.PARENT);

    /** Makes it one of the forms. */
    @SuppressWarnings("unchecked")
    public static void register() {
        try {
            Field forms = EntryForms.class.getDeclaredField("FORMS");
            forms.setAccessible(true);
            ((Map<String, EntryForm>) forms.get(null)).putIfAbsent(ID, new FamilyForm());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Reading read(String raw) {
        Matcher head = HEAD.matcher(raw);
        if (!head.find()) {
            return new Unreadable(raw, Unreadable.Reason.EMPTY);
        }
        List<FieldReading> fields = List.of(
                field(RecordField.SURNAME, head, 1),
                field(RecordField.GIVEN_NAME, head, 2),
                field(RecordField.PATRONYMIC, head, 3),
                field(RecordField.BIRTH_DATE, head, 4),
                field(RecordField.RESIDENCE, head, 5));
        List<Member> members = new ArrayList<>();
        Matcher member = MEMBER.matcher(raw);
        while (finds && member.find()) {
            List<FieldReading> own = new ArrayList<>();
            if (member.group(2) != null) {
                own.add(field(RecordField.GIVEN_NAME, member, 2));
            }
            own.add(field(RecordField.BIRTH_DATE, member, 3));
            members.add(new Member(
                    member.group(1),
                    KIN.get(member.group(1)),
                    new Span(member.start(), member.end()),
                    own,
                    List.of(
                            new Inference(field(RecordField.SURNAME, head, 1), Inference.Basis.HEAD),
                            new Inference(field(RecordField.RESIDENCE, head, 5), Inference.Basis.FAMILY)),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of()));
        }
        List<CrossReference> see = new ArrayList<>();
        Matcher other = SEE.matcher(raw);
        while (other.find()) {
            see.add(new CrossReference(
                    CrossReference.Kind.ALSO,
                    null,
                    new Span(other.start(), other.end()),
                    other.group(1) + " " + other.group(2),
                    List.of(field(RecordField.SURNAME, other, 1), field(RecordField.GIVEN_NAME, other, 2)),
                    ""));
        }
        return new EntryReading(raw, fields, List.of(), List.of(), List.of(), List.of(), members, see);
    }

    private static FieldReading field(RecordField field, Matcher found, int group) {
        String words = found.group(group);
        return new FieldReading(field, 0, words, words, List.of(new Span(found.start(group), found.end(group))));
    }
}
