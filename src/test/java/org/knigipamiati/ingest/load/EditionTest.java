package org.knigipamiati.ingest.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;

class EditionTest {

    @Test
    void entriesThatSayTheSameAreFoundUnlessAnIdentifierTellsThemApart() {
        Edition edition = new Edition();
        edition.add(7, null);
        edition.add(-3, null);
        edition.add(7, "а-1");
        edition.add(7, null);
        edition.add(-3, null);
        assertThat(edition.repeated()).containsExactly(entry(3, 0), entry(4, 1));
    }
}
