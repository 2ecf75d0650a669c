package org.knigipamiati.web.research;

/**
 * A part of the site that serves research, in the order of the page. A new one is a constant here, {@code research_way.NAME} and
 * {@code research_about.NAME} in every language.
 */
enum ResearchWay {
    TABLES("/counts"),
    TIME("/time"),
    DELAYS("/delays"),
    FLOW("/flow"),
    MAP("/map"),
    ALBUMS("/albums"),
    FIGURES("/figures"),
    OPERATIONS("/operations"),
    SOURCES("/sources"),
    KNOWLEDGE("/knowledge"),
    FILES("/dataset"),
    SEAL("/seal"),
    METHOD("/about");

    private final String href;

    ResearchWay(String href) {
        this.href = href;
    }

    String href() {
        return href;
    }
}
