package dev.throughline.packs.boundary;

import java.util.ArrayList;
import java.util.List;

/**
 * The way from a library to one of its values: the members that were read and whether each was called.
 * {@code .Pool().query} is two steps.
 */
record LibrarySteps(LibraryLanguage language, List<Step> steps) {
    /** Name of the step that calls the value itself, such as the second call of {@code knex()()}. */
    static final String SELF = "()";

    /** One member, or {@link #SELF}. */
    record Step(String name, boolean called) {

        Step asCalled() {
            return new Step(name, true);
        }
    }

    LibrarySteps {
        steps = List.copyOf(steps);
    }

    /**
     * Reads what follows the package in a path. A sub-path of the package is no step, and neither is a member that is
     * the value that it is read from.
     */
    static LibrarySteps read(String rest, LibraryLanguage language) {
        List<Step> steps = new ArrayList<>();
        int position = rest.startsWith("/") ? endOfName(rest, 1) : 0;
        while (position < rest.length()) {
            if (rest.charAt(position) == '(') {
                position = Math.min(rest.length(), position + 2);
                call(steps);
                continue;
            }
            int start = rest.charAt(position) == '.' ? position + 1 : position;
            position = endOfName(rest, start);
            String name = rest.substring(start, position);
            if (language.givesItself(name) && rest.startsWith(SELF, position)) {
                position += SELF.length();
            } else if (!steps.isEmpty() || !language.isPackageItself(name)) {
                steps.add(new Step(name, false));
            }
        }
        return new LibrarySteps(language, steps);
    }

    private static int endOfName(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != '.' && text.charAt(end) != '(') {
            end++;
        }
        return end;
    }

    private static void call(List<Step> steps) {
        if (steps.isEmpty() || steps.getLast().called()) {
            steps.add(new Step(SELF, true));
        } else {
            steps.set(steps.size() - 1, steps.getLast().asCalled());
        }
    }

    /** The steps to what a call of this value gives; the last one is what is called. */
    LibrarySteps called() {
        List<Step> more = new ArrayList<>(steps);
        call(more);
        return new LibrarySteps(language, more);
    }

    int size() {
        return steps.size();
    }

    Step at(int index) {
        return steps.get(index);
    }

    /** How many steps at the start may only lead from the package to one of its modules; the last step never does. */
    int modules() {
        int count = 0;
        while (count < size() - 1 && !at(count).called() && language.isModule(at(count).name())) {
            count++;
        }
        return count;
    }
}
