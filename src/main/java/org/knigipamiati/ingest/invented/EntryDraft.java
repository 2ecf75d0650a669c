package org.knigipamiati.ingest.invented;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;

/** An entry as a book would print it together with its fields, written side by side so that they agree. */
final class EntryDraft {

    private static final String[] MONTHS = {
        "января",
        "февраля",
        "марта",
        "апреля",
        "мая",
        "июня",
        "июля",
        "августа",
        "сентября",
        "октября",
        "ноября",
        "декабря"
    };

    private final StringBuilder text = new StringBuilder();
    private final ObjectNode fields = JsonNodeFactory.instance.objectNode();

    /** Prints words that are no field. */
    EntryDraft print(String words) {
        text.append(words);
        return this;
    }

    /** Prints words and states them as a field. */
    EntryDraft field(String path, String words) {
        text.append(words);
        return state(path, words);
    }

    /** States a field without printing it. */
    EntryDraft state(String path, String value) {
        int dot = path.indexOf('.');
        ObjectNode at = dot < 0 ? fields : fields.withObject("/" + path.substring(0, dot));
        at.put(path.substring(dot + 1), value);
        return this;
    }

    /** States a number. */
    EntryDraft state(String group, String name, int value) {
        fields.withObject("/" + group).put(name, value);
        return this;
    }

    /** What is stated at a JSON pointer. */
    String stated(String pointer) {
        return fields.at(pointer).asText();
    }

    /** States one more item of a list. */
    EntryDraft item(String group, String name, String value) {
        ObjectNode at = fields.withObject("/" + group);
        ArrayNode list = at.has(name) ? (ArrayNode) at.get(name) : at.putArray(name);
        list.add(value);
        return this;
    }

    /** Prints a day in Russian and states it as a date. */
    EntryDraft day(String path, LocalDate day) {
        text.append(day.getDayOfMonth())
                .append(' ')
                .append(MONTHS[day.getMonthValue() - 1])
                .append(' ')
                .append(day.getYear())
                .append(" г.");
        return state(path, day.toString());
    }

    /** Prints a day in figures and states it as a date. */
    EntryDraft figures(String path, LocalDate day) {
        text.append(day.getDayOfMonth())
                .append('.')
                .append(day.getMonthValue() < 10 ? "0" : "")
                .append(day.getMonthValue())
                .append('.')
                .append(day.getYear());
        return state(path, day.toString());
    }

    /** Prints words and states them as the only item of a list. */
    EntryDraft listed(String name, String words) {
        text.append(words);
        fields.putArray(name).add(words);
        return this;
    }

    /** The line of the interchange form. */
    ObjectNode record(String id) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("id", id);
        line.put("text", text.toString());
        line.set("fields", fields);
        return line;
    }
}
