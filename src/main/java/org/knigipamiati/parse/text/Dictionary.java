package org.knigipamiati.parse.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The phrases of all tables of a language in one tree of letters. What begins at a word is found by one walk for all tables ({@link
 * FoundPhrases}), instead of a question to each of a hundred.
 *
 * <p>Phrases are numbered: those of one table follow each other, the longest written one first.
 */
final class Dictionary {

    private final List<char[]> patterns = new ArrayList<>();
    /** For each phrase the number of its table. */
    private final List<Integer> tables = new ArrayList<>();

    private int tableCount;
    private volatile Tree tree;

    /**
     * Takes in a table; texts that were looked at already are looked at anew when somebody asks of them.
     *
     * @param sorted its phrases, the longest written one first
     * @return the number of its first phrase
     */
    synchronized int add(List<char[]> sorted) {
        tree = null;
        int first = patterns.size();
        patterns.addAll(sorted);
        sorted.forEach(pattern -> tables.add(tableCount));
        tableCount++;
        return first;
    }

    /** The tree of all tables. */
    Tree tree() {
        Tree made = tree;
        return made != null ? made : grown();
    }

    private synchronized Tree grown() {
        Tree made = tree;
        if (made == null) {
            made = new Tree(patterns, tables);
            tree = made;
        }
        return made;
    }

    /**
     * The tree. Its nodes are numbered by levels, so that the children of a node follow each other, in the order of their letters, and
     * those of the next node follow them: a node is its letter and the numbers of its first child and of the first phrase that ends there,
     * side by side, since a walk touches few nodes of many.
     */
    static final class Tree {

        private static final int ROOT = 0;

        /** What stands for letters is sorted before them: its node is marked at its parent. */
        private static final int STANDS_FOR_LETTERS = 1 << 31;

        /** Beside the number of the first phrase: the letter is the one of the parent, so that a text may have more of them. */
        private static final int DOUBLED = 1 << 31;

        /** Beside the number of the first phrase: the parent is a full stop, behind which a blank may be missing. */
        private static final int BEHIND_STOP = 1 << 30;

        private static final int NUMBER = BEHIND_STOP - 1;

        private final char[] letters;
        /** For each node its first child, and where the phrases that end there begin in {@link #ending}. */
        private final int[] nodes;

        private final int[] ending;
        /** The children of the root by their letters, 0 where there is none. */
        private final int[] beginnings = new int[Phrases.ALPHABET];

        private final int[] tableOf;

        private static final class Node {
            final char letter;
            final char before;
            final Map<Character, Node> children = new TreeMap<>();
            final List<Integer> phrases = new ArrayList<>();

            Node(char letter, char before) {
                this.letter = letter;
                this.before = before;
            }
        }

        Tree(List<char[]> patterns, List<Integer> tables) {
            tableOf = tables.stream().mapToInt(Integer::intValue).toArray();
            List<Node> all = new ArrayList<>();
            all.add(new Node((char) 0, (char) 0));
            for (int phrase = 0; phrase < patterns.size(); phrase++) {
                Node node = all.get(ROOT);
                for (char letter : patterns.get(phrase)) {
                    char before = node.letter;
                    node = node.children.computeIfAbsent(letter, key -> new Node(key, before));
                }
                node.phrases.add(phrase);
            }
            for (int i = 0; i < all.size(); i++) {
                all.addAll(all.get(i).children.values());
            }
            letters = new char[all.size()];
            nodes = new int[2 * all.size() + 2];
            ending = new int[patterns.size()];
            int child = 1;
            int end = 0;
            for (int i = 0; i < all.size(); i++) {
                Node node = all.get(i);
                letters[i] = node.letter;
                boolean special = node.children.keySet().stream().anyMatch(letter -> letter <= '*');
                boolean doubled = node.letter == node.before && Character.isLetter(node.letter);
                nodes[2 * i] = child | (special ? STANDS_FOR_LETTERS : 0);
                nodes[2 * i + 1] = end | (doubled ? DOUBLED : 0) | (node.before == '.' ? BEHIND_STOP : 0);
                child += node.children.size();
                for (int phrase : node.phrases) {
                    ending[end++] = phrase;
                }
            }
            nodes[2 * all.size()] = child;
            nodes[2 * all.size() + 1] = end;
            for (int i = firstChild(ROOT); i < firstChild(ROOT + 1); i++) {
                beginnings[letters[i]] = i;
            }
        }

        private int firstChild(int node) {
            return nodes[2 * node] & NUMBER;
        }

        private int firstEnding(int node) {
            return nodes[2 * node + 1] & NUMBER;
        }

        private boolean has(int node, int mark) {
            return (nodes[2 * node + 1] & mark) != 0;
        }

        /** The number of the table of a phrase. */
        int table(int phrase) {
            return tableOf[phrase];
        }

        /** How many tables there are. */
        int tables() {
            return tableOf.length == 0 ? 0 : tableOf[tableOf.length - 1] + 1;
        }

        /** Tells all phrases that stand at a position of a folded text. */
        void at(char[] text, int position, FoundPhrases found) {
            char first = text[position];
            int node = first < Phrases.ALPHABET ? beginnings[first] : 0;
            if (node != 0) {
                behind(node, text, position + 1, found);
            }
        }

        /** Goes on behind the letter of a node. */
        private void behind(int node, char[] text, int next, FoundPhrases found) {
            int at = next;
            int here = node;
            while (here != 0) {
                if (has(here, DOUBLED)) {
                    while (at < text.length && text[at] == letters[here]) {
                        at++; // no word has a letter three times: "рассстрелян"
                    }
                }
                end(here, text, at, found);
                here = onward(here, text, at, found);
                at++;
            }
        }

        private void end(int node, char[] text, int at, FoundPhrases found) {
            int from = firstEnding(node);
            int to = firstEnding(node + 1);
            if (from < to) {
                int end = Phrases.end(letters[node], text, at);
                for (int i = from; end >= 0 && i < to; i++) {
                    found.add(ending[i], end);
                }
            }
        }

        /** The child with the letter at a position, 0 if there is none; goes on with those that stand for several letters itself. */
        private int onward(int node, char[] text, int at, FoundPhrases found) {
            int child = firstChild(node);
            int last = firstChild(node + 1);
            int plain = 0;
            boolean special = nodes[2 * node] < 0;
            while (special && child < last && letters[child] <= '*') {
                if (letters[child] == ' ') {
                    blanks(child, text, at, found);
                } else if (letters[child] == '*') {
                    int end = at;
                    while (end < text.length && EntryText.wordChar(text[end])) {
                        end++;
                    }
                    behind(child, text, end, found);
                } else if (at < text.length && letters[child] == text[at]) {
                    plain = child;
                }
                child++;
            }
            if (plain > 0 || at >= text.length) {
                return plain;
            }
            // letters rise, so that none stands further on than it is greater than the first: mostly this is its place
            char letter = text[at];
            int place = child < last ? Math.min(last - 1, child + letter - letters[child]) : -1;
            while (place >= child && letters[place] > letter) {
                place--;
            }
            return place >= child && letters[place] == letter ? place : 0;
        }

        private void blanks(int child, char[] text, int at, FoundPhrases found) {
            int end = at;
            while (end < text.length && text[end] <= ' ') {
                end++;
            }
            if (end > at || has(child, BEHIND_STOP)) {
                behind(child, text, end, found);
            }
        }
    }
}
