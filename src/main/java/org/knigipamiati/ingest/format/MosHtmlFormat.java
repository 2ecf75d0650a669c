package org.knigipamiati.ingest.format;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Pages of the list "Расстрелы в Москве": one paragraph of class {@code pers} with a bold name for each person. */
@ApplicationScoped
public class MosHtmlFormat implements FileFormat {

    /** The largest page accepted, in bytes; the pages we know have about 250,000. */
    public static final long MAX_SIZE = 32L << 20;

    private static final Pattern CLOSED_NAME = Pattern.compile("<b>[^<]*</b>", Pattern.CASE_INSENSITIVE);

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
        List<Element> paragraphs = page.select("p.pers");
        if (paragraphs.isEmpty()) {
            throw new FileRefused(file, 0, "there is no paragraph of class 'pers' in it");
        }
        // A person of this list is cited as the how-many-th bold name of a page. Where the tag of a name is never
        // closed, no
        // name is bold; such people come after the others, so that nobody is lost and nobody's number shifts.
        Map<Boolean, List<Element>> byMarkup =
                paragraphs.stream().collect(Collectors.partitioningBy(p -> hasClosedName(p, html)));
        List<Element> people = new ArrayList<>(byMarkup.get(true));
        people.addAll(byMarkup.get(false));
        return new People(people.iterator());
    }

    private static boolean hasClosedName(Element paragraph, String html) {
        int start = paragraph.sourceRange().startPos();
        int end = paragraph.endSourceRange().isTracked()
                ? paragraph.endSourceRange().endPos()
                : html.length();
        return start < 0
                || CLOSED_NAME.matcher(html).region(start, Math.max(start, end)).find();
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
