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
        for (String whole : set.wholes()) {
            for (String key : Wholes.keys(whole)) {
                for (QueryWholes words : query.wholes()) {
                    if (words.keys().contains(key)) {
                        return new WordMatch(
                                query.text(), Role.WHOLE_NAME, 0.95, false, Reason.of("whole.joined", whole));
                    }
                }
            }
        }
        return null;
    }
}
