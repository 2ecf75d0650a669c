package org.knigipamiati.harvest;

import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes the XML of OAI-PMH 2.0. */
final class HarvestAnswer {

    static final String NAMESPACE = "http://www.openarchives.org/OAI/2.0/";
    static final String SCHEMA = "http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd";
    static final String DC_NAMESPACE = "http://www.openarchives.org/OAI/2.0/oai_dc/";
    static final String DC_SCHEMA = "http://www.openarchives.org/OAI/2.0/oai_dc.xsd";
    private static final String ELEMENTS = "http://purl.org/dc/elements/1.1/";
    private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    private HarvestAnswer() throws XMLStreamException {
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    }

    /** What stands in an answer below its date and request. */
    interface Content {
        void write(HarvestAnswer answer) throws XMLStreamException, HarvestProblem;
    }

    /**
     * A whole answer.
     *
     * @param address of the repository
     * @param arguments of the request, repeated in the answer
     * @param now date of the answer
     */
    static String of(String address, Map<String, String> arguments, Instant now, Content content)
            throws HarvestProblem {
        try {
            HarvestAnswer answer = new HarvestAnswer();
            answer.begin(address, arguments, now);
            content.write(answer);
            answer.xml.writeEndDocument();
            answer.xml.close();
            return answer.text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A text in memory cannot fail to be written", e);
        }
    }

    private void begin(String address, Map<String, String> arguments, Instant now) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("OAI-PMH");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeNamespace("xsi", INSTANCE);
        xml.writeAttribute("xsi", INSTANCE, "schemaLocation", NAMESPACE + " " + SCHEMA);
        element("responseDate", XmlText.second(now));
        xml.writeStartElement("request");
        for (Map.Entry<String, String> argument : arguments.entrySet()) {
            xml.writeAttribute(argument.getKey(), XmlText.writable(argument.getValue()));
        }
        xml.writeCharacters(address);
        xml.writeEndElement();
    }

    void open(String name) throws XMLStreamException {
        xml.writeStartElement(name);
    }

    void close() throws XMLStreamException {
        xml.writeEndElement();
    }

    void element(String name, String words) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(XmlText.writable(words));
        xml.writeEndElement();
    }

    void problem(HarvestProblem problem) throws XMLStreamException {
        xml.writeStartElement("error");
        xml.writeAttribute("code", problem.code().name());
        xml.writeCharacters(XmlText.writable(problem.getMessage()));
        xml.writeEndElement();
    }

    void header(String identifier, Harvested.Item item) throws XMLStreamException {
        xml.writeStartElement("header");
        if (item.gone()) {
            xml.writeAttribute("status", "deleted");
        }
        element("identifier", identifier);
        element("datestamp", XmlText.day(item.changed()));
        element("setSpec", item.source());
        xml.writeEndElement();
    }

    void dublinCore(List<Map.Entry<String, String>> elements) throws XMLStreamException {
        xml.writeStartElement("metadata");
        xml.writeStartElement("oai_dc", "dc", DC_NAMESPACE);
        xml.writeNamespace("oai_dc", DC_NAMESPACE);
        xml.writeNamespace("dc", ELEMENTS);
        xml.writeAttribute("xsi", INSTANCE, "schemaLocation", DC_NAMESPACE + " " + DC_SCHEMA);
        for (Map.Entry<String, String> element : elements) {
            xml.writeStartElement("dc", element.getKey(), ELEMENTS);
            xml.writeCharacters(XmlText.writable(element.getValue()));
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    /** How the list goes on; an empty token behind the last of several parts, nothing behind the only one. */
    void resumption(HarvestSpan span, String rest) throws XMLStreamException {
        if (rest == null && span.given() == 0) {
            return;
        }
        xml.writeStartElement("resumptionToken");
        xml.writeAttribute("completeListSize", Long.toString(span.all()));
        xml.writeAttribute("cursor", Long.toString(span.given()));
        xml.writeCharacters(rest == null ? "" : rest);
        xml.writeEndElement();
    }
}
