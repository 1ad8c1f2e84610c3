package dev.throughline.packs.boundary;

import java.util.ArrayList;
import java.util.List;

/**
 * The way from a library to one of its values: the members that were read and whether each was called.
 * {@code .Pool().query} is two steps.
 */
record LibrarySteps(List<Step> steps) {
    /** Name of the step that calls the value itself, such as the second call of {@code knex()()}. */
    static final String SELF = "()";

    private static final String DEFAULT = "default";

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
     * Reads what follows the package in a path. A sub-path of the package is no step, and neither is its default
     * export, which counts as the package itself.
     */
    static LibrarySteps read(String rest) {
        List<Step> steps = new ArrayList<>();
        int position = rest.startsWith("/") ? endOfName(rest, 1) : 0;
        while (position < rest.length()) {
            if (rest.charAt(position) == '(') {
                position = Math.min(rest.length(), position + 2);
                call(steps);
            } else {
                int start = rest.charAt(position) == '.' ? position + 1 : position;
                position = endOfName(rest, start);
                String name = rest.substring(start, position);
                if (!steps.isEmpty() || !name.equals(DEFAULT)) {
                    steps.add(new Step(name, false));
                }
            }
        }
        return new LibrarySteps(steps);
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
        return new LibrarySteps(more);
    }

    int size() {
        return steps.size();
    }

    Step at(int index) {
        return steps.get(index);
    }
}
