package org.knigipamiati.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.knigipamiati.vocabulary.Licences;
import org.knigipamiati.vocabulary.Licences.ShareAlike;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/** The columns of a table of records, and what the licences beside them ask. */
class RecordColumnsTest {

    @Test
    void everyFieldHasItsColumnAndEveryColumnAName() {
        assertThat(RecordColumns.list())
                .extracting(Column::name)
                .doesNotHaveDuplicates()
                .containsAll(
                        Stream.of(RecordField.values()).map(RecordField::path).toList());
        for (Language language : Language.all()) {
            assertThat(RecordColumns.list())
                    .extracting(column -> column.label().apply(Words.of(language)))
                    .noneMatch(label -> label.contains("[") || label.isBlank());
        }
    }

    @Test
    void aLicenceThatIsNotKnownAsksNobodyKnowsWhat() {
        assertThat(Licences.shareAlike("CC BY-SA 4.0")).isEqualTo(ShareAlike.YES);
        assertThat(Licences.shareAlike("https://creativecommons.org/licenses/by-nc-sa/3.0/"))
                .isEqualTo(ShareAlike.YES);
        assertThat(Licences.shareAlike("ODbL 1.0")).isEqualTo(ShareAlike.YES);
        assertThat(Licences.shareAlike("CC BY 4.0")).isEqualTo(ShareAlike.NO);
        assertThat(Licences.shareAlike("CC BY-ND 4.0")).isEqualTo(ShareAlike.UNKNOWN);
        assertThat(Licences.shareAlike("с разрешения составителей")).isEqualTo(ShareAlike.UNKNOWN);
        assertThat(Licences.shareAlike(null)).isEqualTo(ShareAlike.UNKNOWN);
    }
}
