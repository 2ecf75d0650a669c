package org.knigipamiati.ingest.format;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.knigipamiati.ingest.fields.Trouble;
import org.knigipamiati.record.FieldValue;

/**
 * The items of a file without what cannot be kept, whatever the format: a text with a character that no database holds, words that were
 * read in a wrong encoding, an entry whose identifier another one of the file has already, a list of abbreviations where an entry would
 * stand. Each is refused by itself; the others go on.
 */
public final class Checked implements Items {

    private final Items items;
    private final Map<String, Long> lineOfKey = new HashMap<>();
    private int position;

    public Checked(Items items) {
        this.items = items;
    }

    @Override
    public Item next() throws IOException {
        Item item = items.next();
        if (item instanceof Refused refused) {
            return new Refused(
                    refused.line(),
                    refused.field(),
                    refused.reason(),
                    Storable.shown(refused.raw()),
                    refused.trouble());
        }
        if (!(item instanceof RawEntry entry)) {
            return null;
        }
        Refused refused = unstorable(entry);
        if (refused == null && entry.given() == null && AbbreviationList.isAll(entry.raw())) {
            refused = new Refused(entry.line(), null, AbbreviationList.REFUSED, entry.raw());
        }
        if (refused == null && entry.key() != null) {
            Long first = lineOfKey.putIfAbsent(entry.key(), entry.line());
            refused = first == null
                    ? null
                    : new Refused(
                            entry.line(),
                            "id",
                            "the identifier '" + entry.key() + "' stands already in line " + first,
                            entry.raw(),
                            Trouble.DOUBLE_ID);
        }
        return refused == null ? entry.at(++position) : refused;
    }

    private static Refused unstorable(RawEntry entry) {
        String problem = Storable.problem(entry.raw());
        String field = null;
        if (entry.given() != null) {
            for (FieldValue value : entry.given()) {
                String own = Storable.problem(value.effective());
                if (own != null) {
                    problem = own;
                    field = value.field();
                    break;
                }
            }
        }
        if (problem == null && Storable.problem(entry.key()) != null) {
            problem = Storable.problem(entry.key());
            field = "id";
        }
        if (problem == null && Storable.problem(entry.page()) != null) {
            problem = Storable.problem(entry.page());
            field = "page";
        }
        Trouble trouble = Trouble.UNSTORABLE;
        if (problem == null) {
            problem = Garbled.problem(entry.raw());
            trouble = Trouble.GARBLED;
        }
        return problem == null ? null : new Refused(entry.line(), field, problem, Storable.shown(entry.raw()), trouble);
    }

    @Override
    public List<String> notes() {
        return items.notes();
    }

    @Override
    public void close() throws IOException {
        items.close();
    }
}
