package org.knigipamiati.names;

/** Compares a name written together or apart as a whole. */
final class WholeMatch {
    private final NameQuery query;
    private final NameSet set;

    WholeMatch(NameQuery query, NameSet set) {
        this.query = query;
        this.set = set;
    }

    /** The match, or null. */
    WordMatch match() {
        WordMatch best = null;
        for (String whole : set.wholes()) {
            for (String key : Wholes.keys(whole)) {
                for (QueryWholes words : query.wholes()) {
                    if (words.keys().contains(key)) {
                        double quality = quality(key);
                        if (best == null || best.quality() < quality) {
                            best = new WordMatch(
                                    query.text(),
                                    Role.WHOLE_NAME,
                                    quality,
                                    false,
                                    Reason.of("whole.joined", query.text(), whole));
                        }
                    }
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
