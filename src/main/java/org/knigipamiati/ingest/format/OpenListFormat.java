package org.knigipamiati.ingest.format;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.apache.commons.compress.compressors.CompressorException;
import org.apache.commons.compress.compressors.CompressorStreamFactory;

/**
 * The Open List as its wiki exports it (MediaWiki XML, <a href="https://www.mediawiki.org/wiki/Help:Export">Help:Export</a>), also packed
 * as {@code .7z}, {@code .bz2}, {@code .gz} or {@code .xz}. An entry is the title of a page and its text; its key is the number of the page.
 *
 * <p>A real export has each page many times, in blocks far from each other, in older and newer revisions. So it is read twice: once for
 * the highest revision of each page, once for the pages. Pages of other namespaces and those that lead to another are no entries; a
 * page without the form is refused.
 */
@ApplicationScoped
public class OpenListFormat implements FileFormat {

    private static final String PAGE = "page";
    private static final String REVISION = "revision";

    /** The template that is the form of a person; without it a page is of nobody. */
    private static final Pattern FORM =
            Pattern.compile("\\{\\{(шаблон:)?формуляр", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    @Override
    public String id() {
        return "openlist-xml";
    }

    @Override
    public String description() {
        return "the Open List: export of a MediaWiki as XML, also packed (.7z, .bz2, .gz, .xz)";
    }

    @Override
    public TextEncoding encodings() {
        return TextEncoding.NONE;
    }

    @Override
    public Items open(Path file, Charset encoding, Options options) throws IOException {
        HighestRevisions highest = new HighestRevisions();
        try (Revisions revisions = new Revisions(file)) {
            while (revisions.next()) {
                if (revisions.article()) {
                    highest.note(revisions.page, revisions.id);
                }
            }
        }
        if (highest.count() == 0) {
            throw new FileRefused(file, 0, "there is no page of an article in it");
        }
        return new Pages(new Revisions(file), highest);
    }

    private static InputStream unpacked(Path file) throws IOException {
        if (file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".7z")) {
            return onlyMember(file);
        }
        InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        try {
            return new CompressorStreamFactory(true).createCompressorInputStream(in);
        } catch (CompressorException e) {
            // No packed file, or one that is broken: then no XML either, and the reader of it says so.
            return in;
        }
    }

    private static InputStream onlyMember(Path file) throws IOException {
        SevenZFile archive = SevenZFile.builder().setPath(file).get();
        List<SevenZArchiveEntry> members = new ArrayList<>();
        archive.getEntries().forEach(one -> {
            if (!one.isDirectory()) {
                members.add(one);
            }
        });
        if (members.size() != 1) {
            archive.close();
            throw new FileRefused(file, 0, "there are " + members.size() + " files in it, not one");
        }
        InputStream in = archive.getInputStream(members.get(0));
        return new FilterInputStream(in) {
            @Override
            public void close() throws IOException {
                super.close();
                archive.close();
            }
        };
    }

    /** The revisions of an export in its order, each with its page. */
    private static final class Revisions implements AutoCloseable {

        private final Path file;
        private final InputStream in;
        private final XMLStreamReader xml;
        private String title;
        private boolean redirect;
        private int namespace;
        private long page;
        private long id;
        private long line;

        Revisions(Path file) throws IOException {
            this.file = file;
            in = unpacked(file);
            try {
                xml = Xml.reader(in);
            } catch (XMLStreamException e) {
                in.close();
                throw broken(e);
            }
        }

        /** Goes to the next revision whose number is told; false behind the last. Its text is yet to be read. */
        boolean next() throws IOException {
            try {
                while (xml.hasNext()) {
                    if (xml.next() == XMLStreamReader.START_ELEMENT && element()) {
                        return true;
                    }
                }
                return false;
            } catch (XMLStreamException e) {
                throw broken(e);
            }
        }

        private boolean element() throws XMLStreamException {
            switch (xml.getLocalName()) {
                case PAGE -> {
                    title = "";
                    redirect = false;
                    namespace = 0;
                    page = 0;
                    line = xml.getLocation().getLineNumber();
                }
                case "title" -> title = Xml.text(xml);
                case "redirect" -> redirect = true;
                case "ns" -> namespace = (int) number();
                case "id" -> page = number();
                case REVISION -> {
                    id = 0;
                    return toItsNumber();
                }
                default -> {
                    // what else is told of the wiki or of a page is no part of an entry
                }
            }
            return false;
        }

        private boolean toItsNumber() throws XMLStreamException {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("id")) {
                    id = number();
                    return id > 0;
                }
                if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals(REVISION)) {
                    return false;
                }
            }
            return false;
        }

        private long number() throws XMLStreamException {
            String digits = Xml.text(xml).strip();
            if (!digits.matches("[0-9]{1,18}")) {
                throw new XMLStreamException("'" + digits + "' is no number", xml.getLocation());
            }
            return Long.parseLong(digits);
        }

        /** Whether the page is of the namespace of articles and has a number. */
        boolean article() {
            return namespace == 0 && page > 0;
        }

        /** The text of the revision, empty if it has none. */
        String text() throws IOException {
            try {
                while (xml.hasNext()) {
                    int event = xml.next();
                    if (event == XMLStreamReader.START_ELEMENT
                            && xml.getLocalName().equals("text")) {
                        return Xml.text(xml);
                    }
                    if (event == XMLStreamReader.END_ELEMENT
                            && xml.getLocalName().equals(REVISION)) {
                        return "";
                    }
                }
                return "";
            } catch (XMLStreamException e) {
                throw broken(e);
            }
        }

        private FileRefused broken(XMLStreamException e) {
            long where = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            return new FileRefused(file, where, "is no XML of a wiki's export: " + e.getMessage());
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    private static final class Pages implements Items {

        private final Revisions revisions;
        private final HighestRevisions highest;
        private int position;
        private long repeated;
        private long elsewhere;
        private long redirects;

        Pages(Revisions revisions, HighestRevisions highest) {
            this.revisions = revisions;
            this.highest = highest;
        }

        @Override
        public Item next() throws IOException {
            while (revisions.next()) {
                if (!revisions.article()) {
                    elsewhere++;
                } else if (!highest.take(revisions.page, revisions.id)) {
                    repeated++;
                } else if (revisions.redirect) {
                    redirects++;
                } else {
                    return item();
                }
            }
            return null;
        }

        private Item item() throws IOException {
            String raw = (revisions.title + "\n" + revisions.text()).stripTrailing();
            if (!FORM.matcher(raw).find()) {
                return new Refused(revisions.line, null, "page " + revisions.page + " has no template «Формуляр»", raw);
            }
            if (raw.length() > RawEntry.MAX_LENGTH) {
                return new Refused(revisions.line, null, "longer than " + RawEntry.MAX_LENGTH + " characters", raw);
            }
            return new RawEntry(
                    ++position, revisions.line, null, Long.toString(revisions.page), "openlist", raw, null, null);
        }

        @Override
        public List<String> notes() {
            List<String> notes = new ArrayList<>();
            note(notes, repeated, "older or repeated revisions passed over");
            note(notes, elsewhere, "revisions of pages that are no articles passed over");
            note(notes, redirects, "pages that lead to another passed over");
            return notes;
        }

        private static void note(List<String> notes, long count, String what) {
            if (count > 0) {
                notes.add(count + " " + what);
            }
        }

        @Override
        public void close() throws IOException {
            revisions.close();
        }
    }
}
