package org.knigipamiati.web.frame;

/** The main sections of the site, in the order of the navigation. */
enum Section {
    HOME("/", "nav_home"),
    OPERATIONS("/operations", "nav_operations"),
    SOURCES("/sources", "nav_sources"),
    COUNTS("/counts", "nav_counts"),
    RESEARCH("/research", "nav_research"),
    ABOUT("/about", "nav_about");

    private final String path;
    private final String label;

    Section(String path, String label) {
        this.path = path;
        this.label = label;
    }

    String path() {
        return path;
    }

    String label() {
        return label;
    }

    /** Whether a path lies in this section; records belong to the search. */
    boolean holds(String requested) {
        if (this == HOME) {
            return requested.equals("/") || requested.startsWith("/records");
        }
        return requested.equals(path) || requested.startsWith(path + "/");
    }
}
