package org.knigipamiati.review.preread;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads ALTO, the Library of Congress' form of what was recognised on a page: blocks of text, their lines, and their words with place
 * and confidence ({@code WC}, from 0 to 1). The places are dots of the picture, as {@code MeasurementUnit} must say.
 */
final class Alto {

    private static final String DOTS = "pixel";

    private Alto() {}

    /**
     * Reads it.
     *
     * @throws XMLStreamException if it is cut short, or measured in anything but dots
     */
    static Recognised read(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader xml = factory.createXMLStreamReader(in);
        List<Recognised.Line> lines = new ArrayList<>();
        List<Recognised.Word> words = new ArrayList<>();
        int paragraph = -1;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "MeasurementUnit" -> requireDots(xml.getElementText());
                    case "TextBlock" -> paragraph++;
                    case "TextLine" -> words.clear();
                    case "String" -> add(words, xml);
                    default -> {
                        // Margins, spaces and shapes say nothing of words.
                    }
                }
            } else if (event == XMLStreamReader.END_ELEMENT
                    && xml.getLocalName().equals("TextLine")
                    && !words.isEmpty()) {
                lines.add(new Recognised.Line(paragraph, List.copyOf(words)));
            }
        }
        return new Recognised(List.copyOf(lines));
    }

    private static void requireDots(String unit) throws XMLStreamException {
        if (!unit.strip().equals(DOTS)) {
            throw new XMLStreamException("Places are measured in " + unit);
        }
    }

    private static void add(List<Recognised.Word> words, XMLStreamReader xml) throws XMLStreamException {
        String text = attribute(xml, "CONTENT").strip();
        if (text.isEmpty()) {
            return;
        }
        try {
            words.add(new Recognised.Word(
                    text, number(xml, "HPOS"), number(xml, "VPOS"), number(xml, "WIDTH"), number(xml, "HEIGHT"), (int)
                            Math.round(100 * Double.parseDouble(attribute(xml, "WC")))));
        } catch (NumberFormatException e) {
            throw new XMLStreamException("A word without a place or a confidence", e);
        }
    }

    private static int number(XMLStreamReader xml, String name) {
        return (int) Math.round(Double.parseDouble(attribute(xml, name)));
    }

    private static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }
}
