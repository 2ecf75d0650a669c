package org.knigipamiati.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.knigipamiati.record.index.Property;
import org.knigipamiati.record.index.RecordCard;
import org.knigipamiati.search.SearchResult.Hit;
import org.knigipamiati.search.SourceTitles;
import org.knigipamiati.search.Summary;
import org.knigipamiati.words.Language;

/**
 * One record in a list.
 *
 * @param id public and permanent
 * @param name as printed, empty if the source prints none
 * @param birth date of birth, EDTF
 * @param summary what the entry tells, in one line
 * @param operation to which operation the counted case is linked, and how surely
 * @param source where the entry stands
 * @param match how it fits the question, null if nothing was asked
 * @param highlights pieces of the entry with the words found
 * @param invented true if the person never lived (samples)
 * @param url the record's page, relative to this server
 */
@Schema(description = "One record in a list")
public record RecordHit(
        long id,
        String name,
        @Schema(description = "EDTF", examples = "1890-05") String birth,
        String summary,
        Operation operation,
        Place source,
        Match match,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Highlight> highlights,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean invented,
        String url) {

    /**
     * @param code code of the operation, or of its parent if the line is not known
     * @param level how the link is known
     */
    public record Operation(String code, String level) {}

    /**
     * @param id the source
     * @param title its title
     * @param file file of the source
     * @param position the how-many-th entry of that file, from 1
     */
    public record Place(String id, String title, String file, int position) {}

    /**
     * @param confidence 0 to 1
     * @param why a sentence for each word of the question
     */
    public record Match(double confidence, List<String> why) {}

    /**
     * @param text a piece of the entry
     * @param marks pairs of offsets in it, from and to, of the words found
     */
    public record Highlight(String text, List<List<Integer>> marks) {}

    /** Makes list entries in one language. */
    record Maker(SourceTitles sources, Locale locale) {

        RecordHit of(Hit hit) {
            RecordCard card = hit.card();
            String operation = card.value(Property.OPERATION);
            RecordCard.Place place = card.place();
            String title = sources.title(place.source(), Language.of(locale));
            return new RecordHit(
                    card.id(),
                    card.name().printed(),
                    card.value(Property.BORN),
                    Summary.of(card, locale),
                    operation == null ? null : new Operation(operation, card.value(Property.LEVEL)),
                    new Place(place.source(), title, place.file(), place.position()),
                    hit.match() == null
                            ? null
                            : new Match(hit.match().confidence(), hit.match().why()),
                    hit.highlights().stream().map(h -> highlight(h.parts())).toList(),
                    place.invented(),
                    "/records/" + card.id());
        }

        private static Highlight highlight(List<String> parts) {
            StringBuilder text = new StringBuilder();
            List<List<Integer>> marks = new ArrayList<>();
            for (int i = 0; i < parts.size(); i++) {
                int from = text.length();
                text.append(parts.get(i));
                if (i % 2 == 1) {
                    marks.add(List.of(from, text.length()));
                }
            }
            return new Highlight(text.toString(), marks);
        }
    }
}
