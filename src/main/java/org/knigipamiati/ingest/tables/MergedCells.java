package org.knigipamiati.ingest.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dhatim.fastexcel.reader.CellAddress;

/**
 * Cells of a worksheet that are one over several rows. Such a cell stands in its first row only; it is shown beside all of them, and
 * holds for all.
 */
final class MergedCells {

    /** More are no table. */
    private static final int MOST = 100_000;

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /**
     * A cell over several rows.
     *
     * @param column from 0
     * @param last row, from 1
     */
    private record Tall(int column, int last) {}

    private record Open(Tall tall, Cell cell) {}

    private final Map<Integer, List<Tall>> byFirstRow = new HashMap<>();
    private final List<Open> open = new ArrayList<>();

    private MergedCells() {}

    /**
     * Of a worksheet.
     *
     * @param index of the sheet in the workbook, from 0
     */
    static MergedCells of(Path file, int index) throws IOException {
        MergedCells merged = new MergedCells();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            String id = attribute(zip, "xl/workbook.xml", "sheet", index, null, null);
            String part = attribute(zip, "xl/_rels/workbook.xml.rels", "Relationship", 0, "Id", id);
            String path = part == null ? null : part.startsWith("/") ? part.substring(1) : "xl/" + part;
            ZipEntry sheet = path == null ? null : zip.getEntry(path);
            if (sheet != null) {
                try (InputStream in = zip.getInputStream(sheet)) {
                    merged.read(reader(in));
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        return merged;
    }

    /** Of a sheet that tells of them row by row. */
    static MergedCells none() {
        return new MergedCells();
    }

    /** A cell over several rows, from 1; the column from 0. */
    void add(int firstRow, int column, int lastRow) {
        byFirstRow.computeIfAbsent(firstRow, row -> new ArrayList<>()).add(new Tall(column, lastRow));
    }

    /** Fills what a row has from above; returns the columns. A row with nothing of its own stays empty. */
    List<Integer> fill(int row, List<Cell> cells) {
        List<Integer> filled = new ArrayList<>();
        boolean own = !cells.isEmpty();
        for (Iterator<Open> each = open.iterator(); each.hasNext(); ) {
            Open from = each.next();
            int column = from.tall().column();
            if (row > from.tall().last()) {
                each.remove();
            } else if (own && (column >= cells.size() || cells.get(column).isEmpty())) {
                while (cells.size() <= column) {
                    cells.add(Cell.EMPTY);
                }
                cells.set(column, from.cell());
                filled.add(column);
            }
        }
        for (Tall tall : byFirstRow.getOrDefault(row, List.of())) {
            if (tall.column() < cells.size() && !cells.get(tall.column()).isEmpty()) {
                open.add(new Open(tall, cells.get(tall.column())));
            }
        }
        return filled;
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        int count = 0;
        while (xml.hasNext() && count < MOST) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("mergeCell")) {
                count++;
                String[] corners = xml.getAttributeValue(null, "ref").split(":");
                CellAddress first = new CellAddress(corners[0]);
                CellAddress last = new CellAddress(corners[corners.length - 1]);
                if (last.getRow() > first.getRow()) {
                    add(first.getRow() + 1, first.getColumn(), last.getRow() + 1);
                }
            }
        }
    }

    /** The relation of the so many-th element of that name, or the target of the one that has an attribute; null if there is none. */
    private static String attribute(ZipFile zip, String part, String element, int index, String key, String value)
            throws IOException, XMLStreamException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            return null;
        }
        try (InputStream in = zip.getInputStream(entry)) {
            XMLStreamReader xml = reader(in);
            int left = index;
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals(element)) {
                    if (key == null && left-- == 0) {
                        return xml.getAttributeValue(RELATIONS, "id");
                    }
                    if (key != null && xml.getAttributeValue(null, key).equals(value)) {
                        return xml.getAttributeValue(null, "Target");
                    }
                }
            }
        }
        return null;
    }

    /** Reads XML that defines nothing and fetches nothing. */
    static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(in);
    }
}
