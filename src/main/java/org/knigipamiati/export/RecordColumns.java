package org.knigipamiati.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.knigipamiati.export.Column.Type;
import org.knigipamiati.record.FieldView;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.RecordCase;
import org.knigipamiati.record.SiteClock;
import org.knigipamiati.record.StoredDate;
import org.knigipamiati.record.StoredReading;
import org.knigipamiati.record.index.Property;
import org.knigipamiati.vocabulary.RecordField;

/**
 * The columns of every table of records: what the collection says of a record, what was read in its entry (the person and the counted
 * case; other cases stand together in {@code other_cases}), and as what it counts. They follow from {@link RecordField} and {@link
 * Property}.
 */
public final class RecordColumns {

    /** Between several values of one cell; no printed field of a book has it. */
    static final String BETWEEN = " | ";

    /** Before the code of a property: as what a record counts in searches and tables. */
    static final String COUNTED = "counted.";

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<Column> ALL = all();

    private RecordColumns() {}

    /** All of them, in the order of the files. */
    public static List<Column> list() {
        return ALL;
    }

    private static List<Column> all() {
        List<Column> all = new ArrayList<>(List.of(
                Column.own("id", Type.INTEGER, r -> r.record().id),
                Column.own("url", Type.STRING, ExportedRecord::url),
                Column.own("name", Type.STRING, r -> r.record().printedName())));
        for (RecordField field : RecordField.values()) {
            addField(all, field);
        }
        all.add(Column.own("cases", Type.INTEGER, r -> r.record().cases.size()));
        all.add(Column.own("other_cases", Type.STRING, RecordColumns::otherCases));
        for (Property property : Property.values()) {
            if (isCounted(property)) {
                all.add(new Column(
                        COUNTED + property.code(),
                        Type.STRING,
                        words -> words.say("export_counted", words.say("facet_" + property.code())),
                        r -> joined(property.values(r.record())),
                        property));
            }
        }
        all.addAll(List.of(
                Column.own("entry", Type.STRING, ExportedRecord::text),
                Column.own("entry_sha256", Type.STRING, r -> HexFormat.of().formatHex(r.record().entry.sha256)),
                Column.own("source_id", Type.STRING, r -> r.record().source.id),
                Column.own("source_title", Type.STRING, r -> r.record().source.title),
                Column.own("file", Type.STRING, r -> r.record().file),
                Column.own("position", Type.INTEGER, r -> r.record().position),
                Column.own("page", Type.STRING, r -> r.record().entry.page),
                Column.own("family_head", Type.INTEGER, RecordColumns::head),
                Column.own("family_relation", Type.STRING, r -> member(r, StoredReading.Member::relation)),
                Column.own("family_kin", Type.STRING, r -> member(r, StoredReading.Member::kin)),
                Column.own("licence", Type.STRING, r -> r.record().source.licence),
                Column.own(
                        "share_alike", Type.STRING, r -> r.shareAlike().name().toLowerCase(Locale.ROOT)),
                Column.own("attribution", Type.STRING, ExportedRecord::attribution),
                Column.own("edition", Type.STRING, ExportedRecord::edition),
                Column.own("version", Type.INTEGER, r -> r.record().version),
                Column.own("changed", Type.DATE, r -> SiteClock.day(r.record().updatedAt)),
                Column.own("repeats", Type.BOOLEAN, r -> r.record().repeats),
                Column.own("invented", Type.BOOLEAN, r -> r.record().source.invented)));
        return List.copyOf(all);
    }

    private static Long head(ExportedRecord exported) {
        MemorialRecord head = exported.record().head;
        return head == null || !head.isPublished() ? null : head.id;
    }

    private static String member(ExportedRecord exported, Function<StoredReading.Member, String> what) {
        StoredReading.Member member = exported.record().reading().member();
        return member == null ? null : what.apply(member);
    }

    /** Whether records are counted by it and it says something that no other column does. */
    static boolean isCounted(Property property) {
        return !property.isDate() && !property.grains().isEmpty() && property != Property.SOURCE;
    }

    /** A date gives its EDTF text, the days between which it lies, and the words where they are no date. */
    private static void addField(List<Column> all, RecordField field) {
        if (field.shape() != RecordField.Shape.DATE) {
            Type type = field.shape() == RecordField.Shape.NUMBER ? Type.INTEGER : Type.STRING;
            all.add(Column.of(field, "", type, r -> value(r.viewOf(field), field)));
            return;
        }
        all.add(Column.of(field, "", Type.STRING, date(field, StoredDate::edtf)));
        all.add(Column.of(field, ".earliest", Type.DATE, date(field, StoredDate::earliest)));
        all.add(Column.of(field, ".latest", Type.DATE, date(field, StoredDate::latest)));
        all.add(Column.of(field, ".printed", Type.STRING, r -> r.viewOf(field).words(field)));
    }

    private static Function<ExportedRecord, Object> date(RecordField field, Function<StoredDate, Object> part) {
        return r -> {
            StoredDate date = r.viewOf(field).date(field);
            return date == null ? null : part.apply(date);
        };
    }

    private static Object value(FieldView view, RecordField field) {
        if (field.list()) {
            return joined(view.texts(field));
        }
        return field.shape() == RecordField.Shape.NUMBER ? view.number(field) : view.text(field);
    }

    private static String joined(List<String> values) {
        return values.isEmpty() ? null : String.join(BETWEEN, values);
    }

    /** What a case says by field, as texts, numbers and lists. */
    static Map<String, Object> ofCase(ExportedRecord exported, int caseNo) {
        FieldView view = exported.view(caseNo);
        Map<String, Object> values = new LinkedHashMap<>();
        for (RecordField field : RecordField.values()) {
            if (field.perCase() && view.text(field) != null) {
                values.put(field.path(), field.list() ? view.texts(field) : view.text(field));
            }
        }
        return values;
    }

    private static String otherCases(ExportedRecord exported) {
        List<Map<String, Object>> others = new ArrayList<>();
        RecordCase counted = exported.record().countedCase();
        for (RecordCase one : exported.record().cases) {
            if (one != counted) {
                Map<String, Object> told = new LinkedHashMap<>();
                told.put("role", one.role.name());
                told.putAll(ofCase(exported, one.caseNo));
                others.add(told);
            }
        }
        try {
            return others.isEmpty() ? null : JSON.writeValueAsString(others);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts and lists cannot fail to become JSON", e);
        }
    }
}
