package org.knigipamiati.parse;

/** An article found in a charge, in the making: letters, parts and the name of the code come behind the number. */
final class ArticleItem {

    final int start;
    int end;
    String value;
    String code = "";
    boolean law;

    ArticleItem(String value, int start, int end) {
        this.value = value;
        this.start = start;
        this.end = end;
    }

    /** Numbers below 16 are the general part: only with a code, or joined to another number, an article someone was charged with. */
    boolean articleOfACode() {
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
