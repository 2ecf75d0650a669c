package org.knigipamiati.ingest.format;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;

/** Reads XML by local names: strict and other workbooks, and exports of one wiki and another, differ in their namespaces only. */
public final class Xml {

    private Xml() {}

    /** Reads XML that defines nothing and fetches nothing. */
    public static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        if (factory.isPropertySupported(XMLInputFactory2.P_LAZY_PARSING)) {
            // Else what is wrong with a text is thrown where it is asked for, as an error of the program.
            factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        }
        return factory.createXMLStreamReader(in);
    }

    /** An attribute of the element that was read, null if it has none of that local name. */
    public static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Whether an attribute of two values, {@code 1} or {@code true} and others, is set. */
    public static boolean is(XMLStreamReader xml, String name) {
        String value = attribute(xml, name);
        return "1".equals(value) || "true".equalsIgnoreCase(value);
    }

    /** The words inside the element that was read, to its end; not those of phonetic guides, which repeat them. */
    public static String text(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        int guides = 0;
        while (depth > 0) {
            xml.next();
            if (xml.isStartElement() || xml.isEndElement()) {
                int step = xml.isStartElement() ? 1 : -1;
                depth += step;
                guides += xml.getLocalName().equals("rPh") ? step : 0;
            } else if (xml.isCharacters() && guides == 0) {
                text.append(xml.getText());
            }
        }
        return text.toString();
    }
}
