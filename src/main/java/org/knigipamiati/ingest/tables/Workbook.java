package org.knigipamiati.ingest.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.knigipamiati.ingest.format.Xml;

/**
 * What a workbook of Excel (ECMA-376 part 1, chapter 18, strict or transitional) says beside its worksheets: their names, texts that
 * cells share, formats of numbers, from when days are counted.
 */
final class Workbook {

    /** What an XLSX is known by. */
    static final String PART = "xl/workbook.xml";

    private static final int PROPERTIES = 4096;

    /** Formats of numbers that every program knows (ECMA-376 part 1, 18.8.30), as far as they change what a number says. */
    static final Map<Integer, String> IMPLICIT = implicit();

    /**
     * A worksheet.
     *
     * @param part of the archive
     */
    record Sheet(String name, String part, boolean hidden) {}

    /** The worksheets in order; charts and dialogs are none. */
    final List<Sheet> sheets = new ArrayList<>();

    /** By numbers that cells have for their texts. */
    final List<String> texts = new ArrayList<>();

    private final List<String> formats = new ArrayList<>();

    /** How days are counted. */
    SerialDates.Counting counting;

    private final ZipFile zip;
    private String textsPart = "xl/sharedStrings.xml";
    private String stylesPart = "xl/styles.xml";

    Workbook(ZipFile zip) throws IOException, XMLStreamException {
        this.zip = zip;
        counting = SerialDates.counting(writer());
        Map<String, String> parts = parts();
        each(PART, xml -> {
            if (xml.getLocalName().equals("workbookPr") && Xml.is(xml, "date1904")) {
                counting = SerialDates.Counting.SINCE_1904;
            } else if (xml.getLocalName().equals("sheet")) {
                String part = parts.get(Xml.attribute(xml, "id"));
                String state = Xml.attribute(xml, "state");
                if (part != null) {
                    boolean hidden = state != null && !state.equals("visible");
                    sheets.add(new Sheet(Xml.attribute(xml, "name"), part, hidden));
                }
            }
        });
        each(textsPart, xml -> {
            if (xml.getLocalName().equals("si")) {
                texts.add(Xml.text(xml));
            }
        });
        styles();
    }

    /** The format of the numbers of a style, see {@link NumberFormat#plain}; empty for one that there is none of, or null. */
    String format(String style) {
        int number = style == null ? Integer.MAX_VALUE : Integer.parseInt(style);
        return number < formats.size() ? formats.get(number) : "";
    }

    /** A part, called as it is or with other capitals, as some programs do; null if there is none. */
    InputStream open(String part) throws IOException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            entry = zip.stream()
                    .filter(other -> other.getName().equalsIgnoreCase(part))
                    .findFirst()
                    .orElse(null);
        }
        return entry == null ? null : zip.getInputStream(entry);
    }

    private interface Element {
        void read(XMLStreamReader xml) throws XMLStreamException;
    }

    private void each(String part, Element element) throws IOException, XMLStreamException {
        try (InputStream in = open(part)) {
            XMLStreamReader xml = in == null ? null : Xml.reader(in);
            while (xml != null && xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    element.read(xml);
                }
            }
        }
    }

    /** The worksheets by the identifiers of their relations; takes note of the other parts. */
    private Map<String, String> parts() throws IOException, XMLStreamException {
        Map<String, String> sheets = new HashMap<>();
        each("xl/_rels/workbook.xml.rels", xml -> {
            String target = Xml.attribute(xml, "Target");
            String type = Xml.attribute(xml, "Type");
            if (target == null || type == null) {
                return;
            }
            String part = target.startsWith("/") ? target.substring(1) : "xl/" + target;
            switch (type.substring(type.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT)) {
                case "worksheet" -> sheets.put(Xml.attribute(xml, "Id"), part);
                case "sharedstrings" -> textsPart = part;
                case "styles" -> stylesPart = part;
                default -> {}
            }
        });
        return sheets;
    }

    private void styles() throws IOException, XMLStreamException {
        Map<Integer, String> own = new HashMap<>(IMPLICIT);
        boolean[] cells = {false};
        each(stylesPart, xml -> {
            String id = Xml.attribute(xml, "numFmtId");
            switch (xml.getLocalName()) {
                case "numFmt" -> own.put(Integer.valueOf(id), NumberFormat.plain(Xml.attribute(xml, "formatCode")));
                case "cellXfs" -> cells[0] = true;
                case "cellStyleXfs", "cellStyles", "dxfs" -> cells[0] = false;
                case "xf" -> {
                    if (cells[0]) {
                        formats.add(own.getOrDefault(id == null ? 0 : Integer.valueOf(id), ""));
                    }
                }
                default -> {}
            }
        });
    }

    private String writer() throws IOException {
        try (InputStream in = open("docProps/app.xml")) {
            return in == null ? "" : new String(in.readNBytes(PROPERTIES), StandardCharsets.UTF_8);
        }
    }

    private static Map<Integer, String> implicit() {
        Map<Integer, String> formats = new HashMap<>(
                Map.of(9, "0%", 10, "0.00%", 15, "d-mmm-yy", 16, "d-mmm", 17, "mmm-yy", 22, "m/d/yy h:mm"));
        // 27 to 36 and 50 to 58 are dates of East Asian calendars.
        for (int[] dates : new int[][] {{14, 14}, {27, 31}, {36, 36}, {50, 54}, {57, 58}}) {
            for (int id = dates[0]; id <= dates[1]; id++) {
                formats.put(id, "m/d/yy");
            }
        }
        return Map.copyOf(formats);
    }
}
