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
     * Takes in a table.
     *
     * @param sorted its phrases, the longest written one first
     * @return the number of its first phrase
     * @throws IllegalStateException when phrases were looked for already: texts would know nothing of these
     */
    synchronized int add(List<char[]> sorted) {
        if (tree != null) {
            throw new IllegalStateException("A table was read after its dictionary had been used");
        }
        int first = patterns.size();
        patterns.addAll(sorted);
        sorted.forEach(pattern -> tables.add(tableCount));
        tableCount++;
        return first;
    }

    /** The tree of all tables; after this none may be added. */
    Tree tree() {
        Tree made = tree;
        return made != null ? made : grown();
    }

    private synchronized Tree grown() {
        if (tree == null) {
            tree = new Tree(patterns, tables);
        }
        return tree;
    }

    /**
     * The tree. Its nodes are numbered by levels, so that the children of a node follow each other, in the order of their letters, and
     * those of the next node follow them: a node is its letter and the number of its first child.
     */
    static final class Tree {

        private static final int ROOT = 0;

        private final char[] letters;
        private final int[] firstChild;
        /** For each node where the phrases that end there begin in {@link #ending}. */
        private final int[] firstEnding;

        private final int[] ending;
        /** The children of the root by their letters, 0 where there is none. */
        private final int[] beginnings = new int[Phrases.ALPHABET];
        /** For each node whether its letter is the one of its parent, so that a text may have more of them. */
        private final boolean[] doubled;
        /** For each node whether its parent is a full stop, behind which a blank may be missing. */
        private final boolean[] behindStop;

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
            List<Node> nodes = new ArrayList<>();
            nodes.add(new Node((char) 0, (char) 0));
            for (int phrase = 0; phrase < patterns.size(); phrase++) {
                Node node = nodes.get(ROOT);
                for (char letter : patterns.get(phrase)) {
                    char before = node.letter;
                    node = node.children.computeIfAbsent(letter, key -> new Node(key, before));
                }
                node.phrases.add(phrase);
            }
            for (int i = 0; i < nodes.size(); i++) {
                nodes.addAll(nodes.get(i).children.values());
            }
            letters = new char[nodes.size()];
            firstChild = new int[nodes.size() + 1];
            firstEnding = new int[nodes.size() + 1];
            ending = new int[patterns.size()];
            doubled = new boolean[nodes.size()];
            behindStop = new boolean[nodes.size()];
            int child = 1;
            int end = 0;
            for (int i = 0; i < nodes.size(); i++) {
                Node node = nodes.get(i);
                letters[i] = node.letter;
                doubled[i] = node.letter == node.before && Character.isLetter(node.letter);
                behindStop[i] = node.before == '.';
                firstChild[i] = child;
                child += node.children.size();
                firstEnding[i] = end;
                for (int phrase : node.phrases) {
                    ending[end++] = phrase;
                }
            }
            firstChild[nodes.size()] = child;
            firstEnding[nodes.size()] = end;
            for (int i = firstChild[ROOT]; i < firstChild[ROOT + 1]; i++) {
                beginnings[letters[i]] = i;
            }
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
                if (doubled[here]) {
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
            int from = firstEnding[node];
            int to = firstEnding[node + 1];
            if (from < to) {
                int end = Phrases.end(letters[node], text, at);
                for (int i = from; end >= 0 && i < to; i++) {
                    found.add(ending[i], end);
                }
            }
        }

        /** The child with the letter at a position, 0 if there is none; goes on with those that stand for several letters itself. */
        private int onward(int node, char[] text, int at, FoundPhrases found) {
            int child = firstChild[node];
            int last = firstChild[node + 1];
            int plain = 0;
            while (child < last && letters[child] <= '*') {
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
            if (end > at || behindStop[child]) {
                behind(child, text, end, found);
            }
        }
    }
}
