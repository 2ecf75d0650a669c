package org.knigipamiati.parse.text;

/** Which brackets of a text belong together: of the same line. */
final class Brackets {

    private Brackets() {}

    /** For each opening bracket the one that closes it, -1 for all other characters. */
    static int[] closings(char[] chars) {
        int[] closing = new int[chars.length];
        int[] stack = new int[chars.length];
        int depth = 0;
        for (int i = 0; i < chars.length; i++) {
            closing[i] = -1;
            if (chars[i] == '(') {
                stack[depth++] = i;
            } else if (chars[i] == ')' && depth > 0) {
                closing[stack[--depth]] = i;
            } else if (chars[i] == '\n') {
                depth = 0;
            }
        }
        return closing;
    }
}
