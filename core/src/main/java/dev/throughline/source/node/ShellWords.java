package dev.throughline.source.node;

import java.util.ArrayList;
import java.util.List;

/** Splits a command line into commands and words, as far as scripts of packages need it; expands nothing. */
final class ShellWords {

    private final List<List<String>> commands = new ArrayList<>();
    private List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inWord;
    private char quote;

    private ShellWords() {}

    static List<List<String>> commands(String line) {
        ShellWords split = new ShellWords();
        for (int i = 0; i < line.length(); i++) {
            split.take(line.charAt(i));
        }
        split.endCommand();
        return split.commands;
    }

    private void take(char c) {
        if (quote != 0) {
            if (c == quote) {
                quote = 0;
            } else {
                word.append(c);
            }
        } else if (c == '"' || c == '\'') {
            quote = c;
            inWord = true;
        } else if (c == '&' || c == '|' || c == ';' || c == '\n') {
            // A lone "|" also stands in patterns such as "unit|integration", but then in quotes.
            endCommand();
        } else if (Character.isWhitespace(c)) {
            endWord();
        } else {
            word.append(c);
            inWord = true;
        }
    }

    private void endWord() {
        if (inWord) {
            words.add(word.toString());
        }
        word.setLength(0);
        inWord = false;
    }

    private void endCommand() {
        endWord();
        if (!words.isEmpty()) {
            commands.add(words);
            words = new ArrayList<>();
        }
    }
}
