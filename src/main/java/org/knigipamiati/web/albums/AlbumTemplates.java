package org.knigipamiati.web.albums;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.knigipamiati.web.frame.Page;

/** The templates of the pages of albums; the build checks every expression in them. */
@CheckedTemplate(basePath = "albums")
final class AlbumTemplates {

    private AlbumTemplates() {}

    static native TemplateInstance albums(
            Page page,
            List<AlbumWords.Line> regions,
            String region,
            String date,
            List<AlbumWords.Line> albums,
            String next);

    static native TemplateInstance album(Page page, AlbumView album);
}
