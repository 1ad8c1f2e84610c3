package dev.throughline.eval.value;

import dev.throughline.eval.NativeCode;

/** A function that the interpreter or a pack models in Java. */
public final class NativeFunction extends HeapValue {
    private final String name;
    private final NativeCode code;

    /**
     * @param name as the audited code knows it, for messages
     */
    public NativeFunction(String name, NativeCode code) {
        this.name = name;
        this.code = code;
    }

    public String name() {
        return name;
    }

    public NativeCode code() {
        return code;
    }

    @Override
    public String toString() {
        return "native " + name;
    }
}
