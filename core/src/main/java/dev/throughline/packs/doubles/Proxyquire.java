package dev.throughline.packs.doubles;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.ProgramSource;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import org.jspecify.annotations.Nullable;

/** {@code proxyquire(path, stubs)}: loads a module anew while some of its own imports are replaced. */
final class Proxyquire extends DomainValue {

    @Override
    public Value call(Interpreter in, Invocation call) {
        Site site = call.site();
        if (!(call.argument(0) instanceof Text(String specifier))
                || !(in.realm().program().resolve(site.file(),
                        specifier) instanceof ProgramSource.ProjectModule(String file))) {
            return Unknown.ANY;
        }
        if (call.argument(1) instanceof RecordValue stubs) {
            for (String key : stubs.keys()) {
                ModuleMocks.replace(in, file, key, in.get(stubs, key, site), site);
            }
        }
        in.realm().modules().remove(file);
        return in.load(file, site);
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        return switch (name) {
            case "noCallThru", "noPreserveCache", "callThru", "preserveCache" ->
                new NativeFunction(name, (in, call) -> this);
            case "load" -> new NativeFunction(name, this::call);
            default -> null;
        };
    }
}
