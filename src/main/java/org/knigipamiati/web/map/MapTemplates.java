package org.knigipamiati.web.map;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.knigipamiati.web.frame.Page;

/** The template of the map; the build checks every expression in it. */
@CheckedTemplate(basePath = "map")
final class MapTemplates {

    private MapTemplates() {}

    static native TemplateInstance map(Page page, MapView map);
}
