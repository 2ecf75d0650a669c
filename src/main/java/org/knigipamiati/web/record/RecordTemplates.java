package org.knigipamiati.web.record;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Map;
import org.knigipamiati.web.albums.AlbumWords;
import org.knigipamiati.web.asking.NextSteps;
import org.knigipamiati.web.frame.FileLinks;
import org.knigipamiati.web.frame.Page;

/** The template of the page of a record; the build checks every expression in them. */
@CheckedTemplate(basePath = "record")
final class RecordTemplates {

    private RecordTemplates() {}

    static native TemplateInstance record(
            Page page,
            RecordView record,
            List<AlbumWords.Line> albums,
            AroundView around,
            SeeView see,
            NextSteps next,
            FileLinks files,
            List<Map.Entry<String, String>> metadata,
            String linked);
}
