package dev.throughline.packs.doubles;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;

/** Puts mock functions in the place of members of objects. */
final class Spies {
    private Spies() {}

    /** Watches a member; calls go on to the original until the spy is told what to do. */
    static Value spy(Interpreter in, Value object, Value member, Site site) {
        return replace(in, object, member, null, site);
    }

    /** Replaces a member by something that gives undefined until it is told what to do. */
    static Value stub(Interpreter in, Value object, Value member, Value behaviour, Site site) {
        return replace(in, object, member, behaviour, site);
    }

    private static Value replace(
            Interpreter in,
            Value object,
            Value member,
            @org.jspecify.annotations.Nullable Value behaviour,
            Site site) {
        String name = in.semantics().keyName(member);
        if (name == null) {
            return new MockFunction(in, "", site, MockFunction.Origin.NONE);
        }
        Value owner = owner(object);
        Value original = in.get(owner, name, site);
        if (original instanceof MockFunction known) {
            if (behaviour != null) {
                known.behave(in, behaviour, site);
            }
            return known;
        }
        MockFunction.Origin origin = new MockFunction.Origin(behaviour, original, owner, name);
        MockFunction mock = new MockFunction(in, name, site, origin);
        in.set(owner, name, mock, site);
        if (behaviour != null) {
            Replaced.of(in, owner, origin).announce(in, name, site, mock);
        }
        return mock;
    }

    private static Value owner(Value object) {
        return object instanceof Union(java.util.List<Value> options)
                ? options.stream().filter(o -> !(o instanceof Nothing)).findFirst().orElse(object)
                : object;
    }

    /** Replaces all methods of an object. */
    static Value stubAll(Interpreter in, Value object, Site site) {
        if (object instanceof RecordValue record) {
            for (String key : record.keys()) {
                if (record.field(key) instanceof Closure) {
                    stub(in, record, new Text(key), Behaviours.value(Nothing.UNDEFINED), site);
                }
            }
            if (record.type() instanceof ClassValue type) {
                Automock.methods(type).forEach(
                        name -> stub(in, record, new Text(name), Behaviours.value(Nothing.UNDEFINED), site));
            }
        }
        return object;
    }

    /** Puts a value in the place of a member that need not be a function. */
    static Value property(Interpreter in, Invocation call) {
        String name = in.semantics().keyName(call.argument(1));
        if (name == null) {
            return Unknown.ANY;
        }
        Value owner = owner(call.argument(0));
        Value original = in.get(owner, name, call.site());
        in.set(owner, name, call.argument(2), call.site());
        new Replaced(Replaced.of(in, owner, new MockFunction.Origin(null, original, owner, name)).kind(), null)
                .announce(in, name, call.site(), call.argument(2));
        return call.argument(2);
    }
}
