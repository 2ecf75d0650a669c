package org.knigipamiati.ingest.format;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Pages of the list "Расстрелы в Москве": one paragraph of class {@code pers} with a bold name for each person. */
@ApplicationScoped
public class MosHtmlFormat implements FileFormat {

    /** The largest page accepted, in bytes; the pages we know have about 250,000. */
    public static final long MAX_SIZE = 32L << 20;

    @Override
    public String id() {
        return "mos-html";
    }

    @Override
    public String description() {
        return "pages of «Расстрелы в Москве» (HTML, windows-1251)";
    }

    @Override
    public TextEncoding encodings() {
        return TextEncoding.WINDOWS_1251;
    }

    @Override
    public Items open(Path file, Charset encoding, Options options) throws IOException {
        if (Files.size(file) > MAX_SIZE) {
            throw new FileRefused(file, 0, "larger than " + (MAX_SIZE >> 20) + " MiB, no page of this list is");
        }
        String html = Files.readString(file, encoding);
        Parser parser = Parser.htmlParser().setTrackPosition(true);
        Document page = parser.parseInput(new StringReader(html), "");
        Iterator<Element> people = page.select("p.pers").iterator();
        if (!people.hasNext()) {
            throw new FileRefused(file, 0, "there is no paragraph of class 'pers' in it");
        }
        return new People(people);
    }

    private static final class People implements Items {
        private final Iterator<Element> paragraphs;
        private int position;

        People(Iterator<Element> paragraphs) {
            this.paragraphs = paragraphs;
        }

        @Override
        public Item next() {
            if (!paragraphs.hasNext()) {
                return null;
            }
            Element paragraph = paragraphs.next();
            long line = paragraph.sourceRange().start().lineNumber();
            String raw = paragraph.wholeText().strip();
            Element name = paragraph.selectFirst("b");
            if (name == null || name.text().isBlank()) {
                return new Refused(line, "surname", "the paragraph has no bold name", paragraph.outerHtml());
            }
            if (raw.length() > RawEntry.MAX_LENGTH) {
                return new Refused(line, null, "longer than " + RawEntry.MAX_LENGTH + " characters", raw);
            }
            return RawEntry.toRead(++position, line, "mos", raw);
        }

        @Override
        public void close() {}
    }
}
