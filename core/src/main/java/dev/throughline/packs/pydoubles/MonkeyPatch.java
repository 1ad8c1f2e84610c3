package dev.throughline.packs.pydoubles;

import dev.throughline.eval.ContextManager;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.python.Arguments;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** pytest's {@code monkeypatch}: what it replaces is put back at the end. */
final class MonkeyPatch extends DomainValue implements ContextManager {
    private final List<Runnable> undoing = new ArrayList<>();

    /** Puts everything back. */
    void undo() {
        undoing.reversed().forEach(Runnable::run);
        undoing.clear();
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        return switch (name) {
            case "setattr" -> new NativeFunction(name, this::setAttribute);
            case "delattr" -> new NativeFunction(name, this::deleteAttribute);
            case "setitem" -> new NativeFunction(name, (in, call) -> item(in, call, Arguments.get(call, 2, "value")));
            case "delitem" -> new NativeFunction(name, (in, call) -> item(in, call, Nothing.MISSING));
            case "setenv" ->
                new NativeFunction(name, (in, call) -> variable(in, call, Arguments.get(call, 1, "value")));
            case "delenv" -> new NativeFunction(name, (in, call) -> variable(in, call, Nothing.MISSING));
            case "chdir", "syspath_prepend" -> new NativeFunction(name, (in, call) -> Nothing.NULL);
            case "context" -> new NativeFunction(name, (in, call) -> new MonkeyPatch());
            case "undo" -> new NativeFunction(name, (in, call) -> {
                undo();
                return Nothing.NULL;
            });
            default -> null;
        };
    }

    /** {@code setattr(holder, "name", value)} and {@code setattr("a.b.name", value)}. */
    private Value setAttribute(Interpreter in, Invocation call) {
        Value holder = Arguments.get(call, 0, "target");
        Value second = Arguments.get(call, 1, "name");
        Value third = Arguments.find(call, 2, "value");
        Target target = third == null && holder instanceof Text(String dotted)
                ? Target.of(in, dotted, call.site())
                : PatchLibrary.target(in, holder, second, call.site());
        replace(in, target, third == null ? second : third, call.site());
        return Nothing.NULL;
    }

    private Value deleteAttribute(Interpreter in, Invocation call) {
        Value holder = Arguments.get(call, 0, "target");
        Value name = Arguments.get(call, 1, "name");
        Target target = name instanceof Nothing && holder instanceof Text(String dotted)
                ? Target.of(in, dotted, call.site())
                : PatchLibrary.target(in, holder, name, call.site());
        replace(in, target, Nothing.MISSING, call.site());
        return Nothing.NULL;
    }

    private void replace(Interpreter in, @Nullable Target target, Value value, Site site) {
        if (target != null) {
            Replacement replacement = new Replacement(in, target.holder(), target.name(), site);
            replacement.put(value, site);
            undoing.add(() -> replacement.undo(site));
        }
    }

    private Value item(Interpreter in, Invocation call, Value value) {
        ItemReplacement item = ItemReplacement.put(
                in, Arguments.get(call, 0, "dic"), Arguments.get(call, 1, "name"), value, call.site());
        undoing.add(item::undo);
        return Nothing.NULL;
    }

    private Value variable(Interpreter in, Invocation call, Value value) {
        ItemReplacement item = ItemReplacement.variable(in, Arguments.get(call, 0, "name"), value, call.site());
        undoing.add(item::undo);
        return Nothing.NULL;
    }

    @Override
    public int within(Interpreter interpreter, Site site, ToIntFunction<Value> body) {
        try {
            return body.applyAsInt(this);
        } finally {
            undo();
        }
    }
}
