package org.knigipamiati.export;

import jakarta.enterprise.context.ApplicationScoped;

/** GEDCOM 7.0. */
@ApplicationScoped
public class Gedcom7Export extends GedcomExport {

    Gedcom7Export() {
        super(GedcomLines.Version.V7);
    }

    @Override
    public String id() {
        return "ged";
    }

    @Override
    public String title() {
        return "GEDCOM 7.0";
    }

    @Override
    public String mediaType() {
        return "text/vnd.familysearch.gedcom;charset=UTF-8";
    }
}
