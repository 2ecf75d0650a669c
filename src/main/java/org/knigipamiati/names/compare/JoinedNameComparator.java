package org.knigipamiati.names.compare;

import org.knigipamiati.names.MatchReason;
import org.knigipamiati.names.NamePart;
import org.knigipamiati.names.WordAgreement;
import org.knigipamiati.names.letters.JoinedKeys;
import org.knigipamiati.names.query.Question;

/** Compares a name written together or apart as a whole. */
final class JoinedNameComparator {
    private final Question query;
    private final NameForms forms;

    JoinedNameComparator(Question query, NameForms forms) {
        this.query = query;
        this.forms = forms;
    }

    /** The match, or null. */
    WordAgreement match() {
        WordAgreement best = null;
        for (String whole : forms.wholes()) {
            for (String key : JoinedKeys.keys(whole)) {
                if (!query.joinedKeys().contains(key)) {
                    continue;
                }
                double quality = quality(key);
                if (best == null || best.quality() < quality) {
                    best = WordAgreement.agrees(
                            query.text(),
                            NamePart.WHOLE_NAME,
                            quality,
                            MatchReason.of("whole.joined", query.text(), whole));
                }
            }
        }
        return best;
    }

    private static double quality(String key) {
        if (key.startsWith("k:")) {
            return key.length() >= 11 ? 0.92 : 0.75; // three syllables of a Korean name say enough, two do not
        }
        return key.startsWith("s:") ? (key.length() >= 8 ? 0.88 : 0.8) : 0.95;
    }
}
