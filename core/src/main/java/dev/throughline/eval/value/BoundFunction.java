package dev.throughline.eval.value;

import java.util.List;

/** A function with a receiver and leading arguments fixed ({@code f.bind(x, a)}). */
public final class BoundFunction extends HeapValue {
    private final Value target;
    private final Value receiver;
    private final List<Value> leading;

    public BoundFunction(Value target, Value receiver, List<Value> leading) {
        this.target = target;
        this.receiver = receiver;
        this.leading = List.copyOf(leading);
    }

    public Value target() {
        return target;
    }

    public Value receiver() {
        return receiver;
    }

    public List<Value> leading() {
        return leading;
    }
}
