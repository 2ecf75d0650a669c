package org.knigipamiati.vocabulary;

/** What a descriptor of a source says cannot be meant. */
public final class InvalidDescriptor extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What is wrong; the message in English names what it is about. */
    public enum Problem {
        NO_EQUALS("line '%s' has no '=' between an abbreviation and what it stands for"),
        ABBREVIATION_NO_WORD("'%s' is no abbreviation: it needs a letter, and two characters"),
        ABBREVIATION_LONG("abbreviation '%s' has more than " + SourceDescriptor.LONGEST_ABBREVIATION + " characters"),
        MEANING_BLANK("abbreviation '%s' stands for nothing"),
        MEANING_LONG("what '%s' stands for has more than " + SourceDescriptor.LONGEST_MEANING + " characters"),
        TWO_MEANINGS("abbreviation '%s' stands for two things"),
        TOO_MANY("there are %s abbreviations; a descriptor has at most " + SourceDescriptor.MOST_ABBREVIATIONS),
        SEPARATOR_UNKNOWN("separator '%s' is neither 'blank' nor 'number' nor a line of marks without letters or digits"
                + " of at most " + EntrySeparator.LONGEST_LINE + " characters"),
        TOO_MANY_SEPARATORS("there are %s separators; a descriptor has at most " + SourceDescriptor.MOST_SEPARATORS),
        NO_SUCH_REGION("region '%s' is no code of regions.csv"),
        ORGAN_LONG("the organ '%s' has more than " + SourceDescriptor.LONGEST_ORGAN + " characters");

        private final String message;

        Problem(String message) {
            this.message = message;
        }
    }

    private final Problem problem;
    private final String what;

    InvalidDescriptor(Problem problem, String what) {
        super(String.format(problem.message, what));
        this.problem = problem;
        this.what = what;
    }

    /** What is wrong. */
    public Problem problem() {
        return problem;
    }

    /** The words that it is about. */
    public String what() {
        return what;
    }
}
