package org.knigipamiati.review.notice;

/**
 * How much has happened that somebody wished to be told of. Numbers only: no mail names anybody.
 *
 * @param returned records of theirs that were sent back
 * @param answered remarks and questions of theirs that somebody settled
 * @param consent proposals of others that wait for a second person
 */
public record MailNews(long returned, long answered, long consent) {

    /** Whether there is anything to tell. */
    public boolean any() {
        return returned + answered + consent > 0;
    }
}
