package dev.throughline.packs.fastapi;

import dev.throughline.eval.value.DomainValue;

/** {@code Query(…)}, {@code Body(…)} and the like: which part of the request a parameter comes from. */
final class RequestPart extends DomainValue {
    private final String name;

    /**
     * @param name of the function that marks it: {@code Body}, {@code Query}, {@code Path}, …
     */
    RequestPart(String name) {
        this.name = name;
    }

    /** Whether it comes from the path. */
    boolean isPath() {
        return name.equals("Path");
    }

    @Override
    public String toString() {
        return name + "(…)";
    }
}
