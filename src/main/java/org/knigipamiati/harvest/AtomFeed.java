package org.knigipamiati.harvest;

import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A feed, as RFC 4287 (Atom 1.0) has it. It is written by the same means as harvests; a library would build a tree of it first.
 *
 * @param id permanent, an address
 * @param title what it is of
 * @param subtitle what is in it
 * @param self its own address
 * @param page the page it follows
 * @param author who publishes it
 * @param language tag of its language
 * @param updated when it changed last
 * @param entries newest first
 */
public record AtomFeed(
        String id,
        String title,
        String subtitle,
        String self,
        String page,
        String author,
        String language,
        Instant updated,
        List<Item> entries) {

    /** Its media type. */
    public static final String TYPE = "application/atom+xml";

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    /**
     * One entry.
     *
     * @param id permanent, the address of its page
     * @param title a name
     * @param summary plain text
     * @param rights terms; empty if none are known
     * @param published when it could be seen first
     * @param updated when it changed last, told by the day
     */
    public record Item(String id, String title, String summary, String rights, Instant published, Instant updated) {}

    /** The whole document. */
    public String xml() {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", language);
            element(xml, "id", id);
            element(xml, "title", title);
            element(xml, "subtitle", subtitle);
            element(xml, "updated", XmlText.dayOf(updated));
            link(xml, "self", TYPE, self);
            link(xml, "alternate", "text/html", page);
            xml.writeStartElement("author");
            element(xml, "name", author);
            xml.writeEndElement();
            for (Item entry : entries) {
                write(xml, entry);
            }
            xml.writeEndDocument();
            xml.close();
            return text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A text in memory cannot fail to be written", e);
        }
    }

    private static void write(XMLStreamWriter xml, Item entry) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", entry.id());
        element(xml, "title", entry.title());
        element(xml, "published", XmlText.dayOf(entry.published()));
        element(xml, "updated", XmlText.dayOf(entry.updated()));
        link(xml, "alternate", "text/html", entry.id());
        element(xml, "summary", entry.summary());
        if (!entry.rights().isEmpty()) {
            element(xml, "rights", entry.rights());
        }
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String words) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(XmlText.writable(words));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String type, String href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", href);
    }
}
