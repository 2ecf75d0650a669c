package org.knigipamiati.export;

import jakarta.enterprise.context.ApplicationScoped;

/** GEDCOM 5.5.1. */
@ApplicationScoped
public class Gedcom551Export extends GedcomExport {

    Gedcom551Export() {
        super(GedcomLines.Version.V551);
    }

    @Override
    public String id() {
        return "ged551";
    }

    @Override
    public String title() {
        return "GEDCOM 5.5.1";
    }

    @Override
    public String mediaType() {
        return "text/vnd.familysearch.gedcom;version=5.5.1;charset=UTF-8";
    }
}
