package dev.throughline.eval.rust;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Models;
import dev.throughline.eval.Reasons;
import dev.throughline.eval.Scope;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.BoundFunction;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.MapValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.PromiseValue;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Template;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.syntax.ir.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What methods are called on, and which methods that are: of the project by its types, else those of the language. */
final class Receivers {
    /** Methods that only results have. */
    private static final Set<String> OF_RESULTS = Set.of(
            "map_err", "is_ok", "is_err", "unwrap_err", "expect_err", "or_else", "inspect_err", "context",
            "with_context", "wrap_err");

    /** Methods that only options have. */
    private static final Set<String> OF_OPTIONS = Set.of("ok_or", "ok_or_else", "is_some", "is_none", "map_or_else");

    /** What something of a library gives that is, or leads to, the same thing: its path goes on as if nothing was. */
    private static final Set<String> TRANSPARENT = Set.of(
            "unwrap", "expect", "clone", "as_ref", "as_mut", "to_owned", "borrow", "borrow_mut", "lock", "read",
            "write",
            "unwrap_or_default", "as_deref", "by_ref", "deref", "into_inner", "get_ref", "into");

    private Receivers() {}

    // ------------------------------------------------------------------ opening what is not known

    /** What a method is called on, where its type or the method tells its alternatives. */
    static Value open(Interpreter in, Value value, String method) {
        if (method.equals("unwrap") || method.equals("expect")) {
            Reasons.relied(in, value, here(in));
        }
        if (method.equals("is_ok") || method.equals("is_err")) {
            DomainValue success = Reasons.ofSuccess(in, value);
            if (success != null) {
                return new Outcome(success);
            }
        }
        return alternatives(in, value, method);
    }

    private static Value alternatives(Interpreter in, Value value, String method) {
        if (value instanceof Union(List<Value> options)) {
            List<Value> all = new ArrayList<>();
            options.forEach(option -> all.addAll(Union.options(alternatives(in, option, method))));
            return Union.of(all);
        }
        if (!(value instanceof Unknown unknown)) {
            return value;
        }
        World world = World.of(in);
        Type type = world.types().of(unknown);
        if (type != null && type.name().equals(Type.LIST) && type.argument(0) != null) {
            return ListValue.maybe(List.of(world.types().unknown(type.argument(0))));
        }
        boolean isStandard = type != null && type.definition() != null && type.definition().module().isStandard();
        // What a library gives for a type of the project is often that in a result: decode::<Claims>(token).
        if (type == null || type.isLibrary() || (unknown.path() != null && !isStandard)) {
            if (OF_RESULTS.contains(method)) {
                return Union.of(ofResult(in, world, unknown));
            }
            return OF_OPTIONS.contains(method) ? Union.of(ofOption(in, world, unknown)) : value;
        }
        if (isStandard) {
            List<Value> variants = world.types().variants(type, Site.NOWHERE);
            return variants == null ? value : Union.of(variants);
        }
        return value;
    }

    /** Where the running code was called from. */
    private static Site here(Interpreter in) {
        return in.frame() == null ? Site.NOWHERE : in.frame().callSite();
    }

    private static List<Value> ofResult(Interpreter in, World world, Value value) {
        return List.of(
                make(in, Macros.required(world.result(), "Ok"), value),
                make(in, Macros.required(world.result(), "Err"), world.types().errorOf(value)));
    }

    private static List<Value> ofOption(Interpreter in, World world, Value value) {
        return List.of(
                make(in, Macros.required(world.option(), "Some"), value),
                Macros.required(world.option(), "None").instance(Site.NOWHERE));
    }

    static Value make(Interpreter in, VariantType variant, Value part) {
        RecordValue made = variant.instance(Site.NOWHERE);
        in.write(made, "0", part);
        return made;
    }

    /** The alternatives of a value where its type tells them. */
    static List<Value> opened(Interpreter in, Value option, Site site) {
        Value result = option instanceof Fallible fallible ? fallible.opened(in) : null;
        if (result != null) {
            return Union.options(result);
        }
        if (!(option instanceof Unknown unknown)) {
            return List.of(option);
        }
        Type type = World.of(in).types().of(unknown);
        List<Value> variants = type == null ? null : World.of(in).types().variants(type, site);
        return variants == null ? List.of(option) : variants;
    }

    /** The alternatives of a value for patterns, which may tell the type of something unknown. */
    static List<Value> alternatives(Interpreter in, Value option, List<Pattern> patterns, Scope scope) {
        List<Value> opened = opened(in, option, Site.NOWHERE);
        boolean open = option instanceof Unknown || (option instanceof DomainValue && opened.getFirst().equals(option));
        if (opened.size() > 1 || !open) {
            return opened;
        }
        World world = World.of(in);
        Type type = world.types().of(option);
        if (type != null && !type.isLibrary()) {
            return opened;
        }
        EnumType told = told(world, patterns, scope);
        if (told == null) {
            return opened;
        }
        if (told.equals(world.result())) {
            return ofResult(in, world, option);
        }
        if (told.equals(world.option())) {
            return ofOption(in, world, option);
        }
        List<Value> variants = world.types().variants(told.type(), Site.NOWHERE);
        return variants == null || variants.isEmpty() ? opened : variants;
    }

    private static @Nullable EnumType told(World world, List<Pattern> patterns, Scope scope) {
        for (Pattern pattern : patterns) {
            String path = switch (pattern) {
                case Pattern.Variant v -> v.type().name();
                case Pattern.Record r -> r.type().name();
                case Pattern.Constant(dev.throughline.syntax.ir.Expr.Path p) when p.qualifier() == null ->
                    String.join("::", p.segments());
                case Pattern.Constant(dev.throughline.syntax.ir.Expr.Name n) -> n.name();
                default -> null;
            };
            Value entity = path == null ? null : world.types().entity(path, scope);
            if (entity instanceof VariantType variant) {
                return variant.owner();
            }
            if (pattern instanceof Pattern.Alternatives(List<Pattern> options)) {
                EnumType inner = told(world, options, scope);
                if (inner != null) {
                    return inner;
                }
            }
        }
        return null;
    }

    // ------------------------------------------------------------------ methods

    /** The method of a name, ready to be called, or null when it is a matter of the value itself. */
    static @Nullable Value method(Interpreter in, Value receiver, String name, Site site) {
        if (receiver instanceof DomainValue domain && !(receiver instanceof RangeValue)) {
            return domain.member(in, name, site) == null ? ofValue(in, domain, name) : null;
        }
        World world = World.of(in);
        Type type = world.types().of(receiver);
        Value ofProject = type == null ? null : ofProject(world, type, receiver, name);
        if (ofProject != null) {
            return ofProject;
        }
        if (receiver instanceof Unknown unknown) {
            Value known = ofUnknown(unknown, type, name);
            return known == null ? ofTrait(in, receiver, name) : known;
        }
        Value modelled = receiver instanceof Num ? in.realm().models().valueAt(Models.OF_NUMBERS + name) : null;
        if (modelled != null) {
            return new BoundFunction(modelled, Nothing.UNDEFINED, List.of(receiver));
        }
        Value own = bound(receiver, name, table(receiver));
        Value common = own != null ? own : bound(receiver, name, CommonMethods.TABLE);
        Value found = common == null ? ofTrait(in, receiver, name) : common;
        return found != null || receiver instanceof PromiseValue
                ? found
                : new NativeFunction(name, (inner, call) -> null);
    }

    /** A method that the model of a value does not know: that of a trait, or one that values of many types have. */
    private static @Nullable Value ofValue(Interpreter in, DomainValue value, String name) {
        Value ofTrait = ofTrait(in, value, name);
        return ofTrait != null ? ofTrait : bound(value, name, CommonMethods.TABLE);
    }

    /** A method that a library's trait gives to values of many types, or null. */
    private static @Nullable Value ofTrait(Interpreter in, Value receiver, String name) {
        Value modelled = in.realm().models().valueAt(Models.OF_VALUES + name);
        return modelled == null ? null : new BoundFunction(modelled, Nothing.UNDEFINED, List.of(receiver));
    }

    private static @Nullable Value ofUnknown(Unknown unknown, @Nullable Type type, String name) {
        if (name.equals("parse")) {
            return new Parse(unknown);
        }
        boolean library = unknown.path() != null;
        if (TRANSPARENT.contains(name) || (!library && CommonMethods.TABLE.containsKey(name))) {
            return bound(unknown, name, CommonMethods.TABLE);
        }
        if (type == null) {
            return null;
        }
        return switch (type.name()) {
            case Type.TEXT -> bound(unknown, name, TextMethods.TABLE);
            case Type.LIST -> bound(unknown, name, ListMethods.TABLE);
            case Type.MAP -> bound(unknown, name, MapMethods.TABLE);
            default -> null;
        };
    }

    private static @Nullable Value ofProject(World world, Type type, Value receiver, String name) {
        Implementations all = world.implementations();
        Type trait = type.name().equals(Type.DYN) ? type.argument(0) : null;
        if (trait == null) {
            Value found = all.associated(type, name);
            return Implementations.isMethod(found) && found != null
                    ? new BoundFunction(found, Nothing.UNDEFINED, List.of(receiver))
                    : null;
        }
        List<Value> found = new ArrayList<>();
        for (Type each : all.having(trait)) {
            Value method = all.associated(each, name);
            if (Implementations.isMethod(method) && method != null) {
                found.add(new BoundFunction(method, Nothing.UNDEFINED, List.of(world.types().unknown(each))));
            }
        }
        return found.isEmpty() ? null : Union.of(found);
    }

    private static Map<String, Method> table(Value receiver) {
        return switch (receiver) {
            case RecordValue record when record.type() instanceof VariantType variant
                    && variant.owner().module().isStandard() ->
                variant.owner().name().equals("Option") ? OptionMethods.TABLE : ResultMethods.TABLE;
            case Text text -> TextMethods.TABLE;
            case Template text -> TextMethods.TABLE;
            case ListValue list -> ListMethods.TABLE;
            case RangeValue range -> ListMethods.TABLE;
            case MapValue map -> MapMethods.TABLE;
            case Num number -> NumberMethods.TABLE;
            case Bool bool -> NumberMethods.TABLE;
            default -> Map.of();
        };
    }

    private static @Nullable Value bound(Value receiver, String name, Map<String, Method> table) {
        if (name.equals("parse")) {
            return new Parse(receiver);
        }
        Method method = table.get(name);
        return method == null
                ? null
                : new NativeFunction(name, (inner, call) -> method.call(inner, receiver, call));
    }
}
