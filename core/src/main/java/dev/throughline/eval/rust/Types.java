package dev.throughline.eval.rust;

import dev.throughline.eval.Evaluation;
import dev.throughline.eval.Frame;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Scope;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.MapValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Template;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.syntax.ir.Stmt;
import dev.throughline.syntax.ir.TypeParameter;
import dev.throughline.syntax.ir.TypeRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Resolves types as written, and makes and completes values of which only the type is known. */
public final class Types {
    /** The variable of a scope that holds the type that {@code Self} stands for. */
    static final String SELF = "#self";
    /** The variable of a scope that holds the implementation that its code is in. */
    static final String IMPLEMENTED = "#implemented";
    /** The variable of a scope that holds what an implementation is generic in. */
    static final String PARAMETERS = "#parameters";

    /** Types that a value is used through as if they were not there, by their last names. */
    private static final Set<String> ERASED = Set.of(
            "Box", "Arc", "Rc", "Pin", "Mutex", "RwLock", "RefCell", "Cell", "Cow", "LazyLock", "Lazy", "OnceCell",
            "OnceLock", "Ref", "RefMut", "MutexGuard", "RwLockReadGuard", "RwLockWriteGuard", "Secret", "SecretBox",
            "Weak", "ManuallyDrop", "Reverse", "Wrapping", "JoinHandle");

    private static final Set<String> LISTS = Set.of(
            "Vec", "VecDeque", "HashSet", "BTreeSet", "LinkedList", "BinaryHeap", "SmallVec", "IndexSet");
    private static final Set<String> MAPS = Set.of("HashMap", "BTreeMap", "IndexMap", "DashMap");
    private static final Set<String> NUMBERS = Set.of(
            "u8", "u16", "u32", "u64", "u128", "usize", "i8", "i16", "i32", "i64", "i128", "isize", "f32", "f64");
    private static final Set<String> TEXTS = Set.of("String", "str", "char");
    private static final int DEEPEST = 24;

    private final Interpreter in;
    private final World world;
    private final Map<String, Type> known = new LinkedHashMap<>();
    private int depth;

    Types(Interpreter in, World world) {
        this.in = in;
        this.world = world;
    }

    // ------------------------------------------------------------------ resolving

    /** The type that is written, or null when it says nothing. */
    public @Nullable Type resolve(@Nullable TypeRef written, Scope scope) {
        return written == null ? null : resolve(written, scope, Map.of());
    }

    /** @param bound what type parameters stand for */
    @Nullable Type resolve(TypeRef written, Scope scope, Map<String, Type> bound) {
        if (depth > DEEPEST) {
            return null;
        }
        depth++;
        try {
            return switch (written.name()) {
                case "dyn", "impl" -> having(written.arguments(), scope);
                case "()" -> Type.of(Type.TUPLE, all(written.arguments(), scope, bound));
                case "[]" -> Type.of(Type.LIST, all(written.arguments(), scope, bound));
                case "Self" -> Evaluation.find(scope, SELF) instanceof Type self ? self : null;
                case "fn", "Fn", "FnMut", "FnOnce", "!", "_", "?", "as" -> null;
                default -> named(written, scope, bound);
            };
        } finally {
            depth--;
        }
    }

    private List<Type> all(List<TypeRef> written, Scope scope, Map<String, Type> bound) {
        List<Type> types = new ArrayList<>();
        for (TypeRef each : written) {
            Type type = resolve(each, scope, bound);
            types.add(type == null ? Type.of("", List.of()) : type);
        }
        return types;
    }

    private @Nullable Type having(List<TypeRef> bounds, Scope scope) {
        for (TypeRef bound : bounds) {
            if (entity(bound.name(), scope) instanceof TraitType trait) {
                return new Type(Type.DYN, List.of(trait.type()), null);
            }
        }
        return null;
    }

    private @Nullable Type named(TypeRef written, Scope scope, Map<String, Type> bound) {
        Type argument = bound.get(written.name());
        if (argument != null) {
            return argument.name().isEmpty() ? null : argument;
        }
        TypeParameter parameter = parameter(written.name(), scope);
        if (parameter != null) {
            return having(parameter.bounds(), scope);
        }
        TypeRef associated = written.name().startsWith("Self::") ? associated(written.name(), scope) : null;
        if (associated != null) {
            return resolve(associated, scope, bound);
        }
        Value entity = entity(written.name(), scope);
        List<Type> arguments = all(written.arguments(), scope, bound);
        return switch (entity) {
            case AliasType alias -> alias(alias, arguments);
            case TraitType trait -> new Type(Type.DYN, List.of(trait.type()), null);
            case TypeDefinition definition -> new Type(definition.qualifiedName(), arguments, definition);
            case VariantType variant -> variant.owner().type();
            case Unknown library when library.path() != null -> ofLibrary(library.path(), arguments);
            case null, default -> null;
        };
    }

    /** What the implementation that code is in gives for a type of its trait, or null. */
    private static @Nullable TypeRef associated(String path, Scope scope) {
        String name = path.substring(path.lastIndexOf(':') + 1);
        if (Evaluation.find(scope, IMPLEMENTED) instanceof Stmt.Implement implemented) {
            for (Stmt item : implemented.items()) {
                if (item instanceof Stmt.DeclareAlias alias && alias.name().equals(name)) {
                    return alias.type();
                }
            }
        }
        return null;
    }

    private @Nullable Type alias(AliasType alias, List<Type> arguments) {
        TypeRef target = alias.target();
        if (target == null) {
            return null;
        }
        Map<String, Type> bound = bound(alias.parameters(), arguments);
        for (TypeParameter parameter : alias.parameters().subList(
                Math.min(arguments.size(), alias.parameters().size()), alias.parameters().size())) {
            TypeRef otherwise = parameter.otherwise();
            Type type = otherwise == null ? null : resolve(otherwise, alias.scope(), bound);
            if (type != null) {
                bound.put(parameter.name(), type);
            }
        }
        return resolve(target, alias.scope(), bound);
    }

    static Map<String, Type> bound(List<TypeParameter> parameters, List<Type> arguments) {
        Map<String, Type> bound = new LinkedHashMap<>();
        for (int i = 0; i < parameters.size(); i++) {
            bound.put(parameters.get(i).name(), i < arguments.size() ? arguments.get(i) : Type.of("", List.of()));
        }
        return bound;
    }

    private @Nullable Type ofLibrary(String path, List<Type> arguments) {
        String last = path.substring(path.lastIndexOf('.') + 1);
        boolean standard = path.startsWith("std.");
        if (last.equals("Result") && !path.equals("std.fmt.Result")) {
            Type error = arguments.size() > 1
                    ? arguments.get(1)
                    : Type.of(path.substring(0, path.lastIndexOf('.')) + ".Error", List.of());
            Type value = arguments.isEmpty() ? Type.of(Type.TUPLE, List.of()) : arguments.getFirst();
            return new Type("Result", List.of(value, error), world.result());
        }
        if (ERASED.contains(last) || path.equals("actix_web.web.Data")) {
            return arguments.isEmpty() || arguments.getLast().name().isEmpty() ? null : arguments.getLast();
        }
        if (standard && last.equals("Option")) {
            return new Type("Option", arguments, world.option());
        }
        if (LISTS.contains(last)) {
            return Type.of(Type.LIST, arguments);
        }
        if (MAPS.contains(last)) {
            return Type.of(Type.MAP, arguments);
        }
        if ((standard && NUMBERS.contains(last)) || last.equals("StatusCode")) {
            return Type.of(Type.NUMBER, List.of());
        }
        if (standard && TEXTS.contains(last)) {
            return Type.of(Type.TEXT, List.of());
        }
        return standard && last.equals("bool") ? Type.of(Type.BOOL, List.of()) : Type.of(path, arguments);
    }

    private @Nullable TypeParameter parameter(String name, Scope scope) {
        for (Frame frame = in.frame(); frame != null; frame = null) {
            Closure function = frame.function();
            TypeParameter found = function == null ? null : named(function.node().typeParameters(), name);
            if (found != null) {
                return found;
            }
        }
        return Evaluation.find(scope, PARAMETERS) instanceof Parameters(List<TypeParameter> all)
                ? named(all, name)
                : null;
    }

    /** What an implementation is generic in. */
    record Parameters(List<TypeParameter> all) {}

    private static @Nullable TypeParameter named(List<TypeParameter> parameters, String name) {
        return parameters.stream().filter(each -> each.name().equals(name)).findFirst().orElse(null);
    }

    /** What the path of a type stands for, or null. */
    public @Nullable Value entity(String path, Scope scope) {
        RustModule module = world.names().module(scope);
        if (module == null) {
            return null;
        }
        List<String> segments = List.of(path.split("::", -1));
        if (segments.getFirst().equals("Self")) {
            Value self = Evaluation.find(scope, SELF) instanceof Type type ? type.definition() : null;
            for (int i = 1; i < segments.size() && self != null; i++) {
                self = world.names().within(self, segments.get(i), Namespace.TYPES);
            }
            return self;
        }
        return world.names().resolve(module, segments, Namespace.TYPES);
    }

    // ------------------------------------------------------------------ values of types

    /** The type of a value as far as it is known, or null. */
    public @Nullable Type of(Value value) {
        return switch (value) {
            case RecordValue record when record.type() instanceof TypeDefinition definition -> definition.type();
            case RecordValue record when record.type() instanceof VariantType variant -> variant.owner().type();
            case Text text -> Type.of(Type.TEXT, List.of());
            case Template text -> Type.of(Type.TEXT, List.of());
            case Num number -> Type.of(Type.NUMBER, List.of());
            case Bool bool -> Type.of(Type.BOOL, List.of());
            case ListValue list -> Type.of(Type.LIST, List.of());
            case MapValue map -> Type.of(Type.MAP, List.of());
            case Typed typed -> typed.type();
            case Unknown unknown when unknown.type() != null -> known.get(unknown.type());
            case Unknown unknown when unknown.path() != null && unknown.path().endsWith("()") ->
                Type.of(unknown.path().substring(0, unknown.path().length() - 2), List.of());
            default -> null;
        };
    }

    /** A value of which only the type is known. */
    public Value unknown(@Nullable Type type) {
        if (type == null || type.name().isEmpty()) {
            return Unknown.ANY;
        }
        if (type.name().equals(Type.TUPLE)) {
            return type.arguments().isEmpty()
                    ? Nothing.UNDEFINED
                    : ListValue.of(type.arguments().stream().map(this::unknown).toList());
        }
        if (type.isLibrary()) {
            Value modelled = in.realm().models().valueAt(type.name() + "()");
            if (modelled != null) {
                return modelled;
            }
            return Unknown.library(type.name() + "()").typed(text(type));
        }
        return Unknown.ANY.typed(text(type));
    }

    /** The error that something unknown may give instead: one of the crate that it comes from. */
    Value errorOf(Value value) {
        String path = value instanceof Unknown unknown ? unknown.path() : null;
        return path == null ? Unknown.ANY : unknown(Type.errorOf(Type.of(path, List.of()).crate()));
    }

    private String text(Type type) {
        String text = type.text();
        known.putIfAbsent(text, type);
        return text;
    }

    /** A value where a type is written for it. */
    Value declared(Value value, TypeRef written, Scope scope) {
        boolean plain = value instanceof Num || value instanceof Text || value instanceof Bool;
        if (plain && Character.isLowerCase(written.name().charAt(0))) {
            return value;
        }
        Type type = resolve(written, scope);
        return type == null ? value : coerced(value, type);
    }

    /** A value where a type is expected: what is not known takes it on, what is of another type is converted. */
    public Value coerced(Value value, Type type) {
        return Union.map(value, option -> switch (option) {
            case Unknown unknown -> coerced(unknown, type);
            case RecordValue record -> coerced(record, type);
            case Typed typed when typed.type() == null && !type.name().isEmpty() -> typed.typed(type);
            case Num number -> converted(number, type);
            case Text text -> converted(text, type);
            case ListValue list -> converted(list, type);
            default -> option;
        });
    }

    /** A value made into one of another type, as the project says how; else one of which only the type is known. */
    public Value converted(Value value, Type type, Site site) {
        Value converted = world.implementations().conversions().from(value, type, site);
        return converted == null ? unknown(type) : converted;
    }

    /** Something of the language where a type of the project is expected. */
    private Value converted(Value value, Type type) {
        TypeDefinition definition = type.definition();
        if (definition == null || definition.module().isStandard() || definition instanceof TraitType) {
            return value;
        }
        Value converted = world.implementations().conversions().from(value, type, Site.NOWHERE);
        return converted == null ? value : converted;
    }

    private Value coerced(Unknown unknown, Type type) {
        if (unknown.type() != null || type.name().isEmpty()) {
            Type own = of(unknown);
            Value made = own != null && own.isLibrary() && type.definition() != null && !type.definition().module()
                    .isStandard()
                            ? world.implementations().conversions().from(unknown, type, Site.NOWHERE)
                            : null;
            return made == null ? unknown : made;
        }
        if (unknown.path() == null && unknown.documented() == null) {
            Value made = unknown(type);
            return made instanceof Unknown typed ? typed.withTruth(unknown.truth()) : made;
        }
        return type.name().equals(Type.TUPLE) ? unknown : unknown.typed(text(type));
    }

    private Value coerced(RecordValue record, Type type) {
        TypeDefinition definition = type.definition();
        if (record.type() instanceof VariantType variant && variant.owner().module().isStandard()) {
            Value part = record.field("0");
            Type partType = type.argument(variant.name().equals("Err") ? 1 : 0);
            if (part != null && partType != null && variant.owner().equals(definition)) {
                Value coerced = coerced(part, partType);
                if (!coerced.equals(part)) {
                    RecordValue copy = variant.instance(Objects.requireNonNullElse(record.created(), Site.NOWHERE));
                    in.write(copy, "0", coerced);
                    return copy;
                }
            }
            return record;
        }
        Type own = of(record);
        if (own == null || definition == null || Objects.equals(own.definition(), definition)
                || definition.module().isStandard()) {
            return record;
        }
        Value converted = world.implementations().conversions().from(record, type, Site.NOWHERE);
        return converted == null ? record : converted;
    }

    /** The type of a field of a type, or null. */
    public @Nullable Type field(Type type, String name) {
        if (type.definition() instanceof StructType struct) {
            for (Stmt.StructField field : struct.fields()) {
                if (field.name().equals(name)) {
                    return resolve(field.type(), struct.scope(), bound(struct.parameters(), type.arguments()));
                }
            }
        }
        if (type.name().equals(Type.TUPLE) || (type.isLibrary() && type.arguments().size() == 1)) {
            int position = name.matches("\\d{1,3}") ? Integer.parseInt(name) : -1;
            return position < 0 ? null : type.argument(position);
        }
        return null;
    }

    /** The values of a type with variants, each with parts of which only the type is known; null for other types. */
    @Nullable List<Value> variants(Type type, Site site) {
        if (!(type.definition() instanceof EnumType owner)) {
            return null;
        }
        List<Value> values = new ArrayList<>();
        Map<String, Type> bound = bound(owner.parameters(), type.arguments());
        for (VariantType variant : owner.variants()) {
            RecordValue value = variant.instance(site);
            for (Stmt.StructField field : variant.declaration().fields()) {
                in.write(value, field.name(), unknown(resolve(field.type(), owner.scope(), bound)));
            }
            values.add(value);
        }
        return values;
    }
}
