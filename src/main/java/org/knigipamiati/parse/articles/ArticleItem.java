package org.knigipamiati.parse.articles;

import org.knigipamiati.parse.text.EntryText;

/** An article found in a charge, in the making: letters, parts and the name of the code come behind the number. */
public final class ArticleItem {

    public final int start;
    public int end;
    public String value;
    public String code = "";
    public boolean law;

    public ArticleItem(String value, int start, int end) {
        this.value = value;
        this.start = start;
        this.end = end;
    }

    /** Where its number begins. */
    public int start() {
        return start;
    }

    /** Where it ends, with its part. */
    public int end() {
        return end;
    }

    /** The article with the name of its code where one is printed: "58-10 ч.1 УК РСФСР". */
    public String printed() {
        return value + code;
    }

    /** Numbers below 16 are the general part: only with a code, or joined to another number, an article someone was charged with. */
    public boolean articleOfACode() {
        int number = 0;
        int i = 0;
        while (i < value.length() && EntryText.digit(value.charAt(i))) {
            number = number * 10 + value.charAt(i++) - '0';
        }
        boolean prefix = i + 2 < value.length()
                && value.charAt(i) == '-'
                && value.charAt(i + 1) >= '2'
                && EntryText.digit(value.charAt(i + 2));
        return number > ArticleText.LAST_POINT + 1 || !code.isEmpty() || prefix;
    }
}
