package org.knigipamiati.interpret;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.OperationClaim;
import org.knigipamiati.record.RecordCase;

/** Says where columns of a record do not follow from its reading, as the {@link Interpreter} of this release fills them. */
@ApplicationScoped
public class Agreement {

    /** What the interpreter does not fill: the record's own life, and what others or the day of today decide. */
    private static final Set<String> NOT_READ = Set.of(
            "id",
            "source",
            "entry",
            "head",
            "headId",
            "member",
            "members",
            "file",
            "position",
            "state",
            "repeats",
            "mayBeLiving",
            "shownByDecision",
            "reading",
            "cases",
            "claims",
            "flags",
            "createdAt",
            "updatedAt",
            "publishedAt",
            "version",
            "record");

    @Inject
    Interpreter interpreter;

    /**
     * The columns that differ from what follows, by the names they have in Java; those of cases with the number of the case.
     *
     * @param stored as it is in the database; it is not changed
     */
    public List<String> differences(MemorialRecord stored) {
        MemorialRecord made = new MemorialRecord();
        made.id = stored.id;
        made.source = stored.source;
        made.entry = stored.entry;
        made.file = stored.file;
        made.position = stored.position;
        made.reads(stored.reading());
        made.shownByDecision = stored.shownByDecision;
        stored.claims.stream().filter(OperationClaim::byAnEditor).forEach(made.claims::add);
        interpreter.interpret(made);
        List<String> differences = new ArrayList<>(differing(MemorialRecord.class, stored, made, ""));
        Set<Integer> cases = numbers(stored);
        cases.addAll(numbers(made));
        for (int no : cases) {
            RecordCase one = caseOf(stored, no);
            RecordCase other = caseOf(made, no);
            if (one == null || other == null) {
                differences.add("case " + no);
            } else {
                differences.addAll(differing(RecordCase.class, one, other, " of case " + no));
            }
        }
        return differences;
    }

    private static Set<Integer> numbers(MemorialRecord record) {
        return record.cases.stream().map(one -> one.caseNo).collect(Collectors.toSet());
    }

    private static RecordCase caseOf(MemorialRecord record, int no) {
        return record.cases.stream().filter(one -> one.caseNo == no).findFirst().orElse(null);
    }

    private static List<String> differing(Class<?> type, Object one, Object other, String of) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> Modifier.isPublic(field.getModifiers()) && !Modifier.isStatic(field.getModifiers()))
                .filter(field -> !NOT_READ.contains(field.getName()))
                .filter(field -> !Objects.equals(value(field, one), value(field, other)))
                .map(field -> field.getName() + of)
                .toList();
    }

    private static Object value(Field field, Object of) {
        try {
            return field.get(of);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("A public field can be read", e);
        }
    }
}
