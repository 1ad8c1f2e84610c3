package dev.throughline.packs.pydoubles;

import com.google.re2j.Pattern;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.ModuleValue;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.BoundFunction;
import dev.throughline.eval.value.ClassValue;
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
import dev.throughline.model.SubstituteKind;
import dev.throughline.packs.boundary.BoundaryTable;
import dev.throughline.packs.doubles.Substitutes;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a test replaces.
 *
 * @param name the project's word for it: a member of a class goes by both names
 * @param kind what the replacement reaches
 * @param target file of the project or package that declares it, or null
 */
public record ReplacedMember(String name, SubstituteKind kind, @Nullable String target) {
    private static final Pattern IDENTITY = Pattern.compile(
            "_*(get_)?current_(active_|super_?|admin_)*(user|member|account|principal|identity|superuser)\\w*"
                    + "|get_(user|identity|principal)(_from_\\w+)?|require_(auth|login|user|admin|role|permission)\\w*"
                    + "|(verify|decode|validate|check)_(access_|id_|jwt_?|auth_?)*(token|jwt|auth|credentials)\\w*"
                    + "|authenticate\\w*|login_required|jwt_required|is_authenticated");
    private static final Pattern SETTINGS = Pattern.compile("(?i)(\\w*_)?(settings|config|conf|configuration)(_\\w*)?");

    /** Parts of the standard library behind which no boundary lies. */
    private static final Set<String> HARMLESS = Set.of(
            "time", "datetime", "random", "secrets", "uuid", "logging", "sys", "builtins", "pathlib", "asyncio",
            "functools", "hashlib", "string", "itertools", "collections", "warnings", "contextlib", "jose", "jwt",
            "passlib", "bcrypt", "structlog", "loguru");

    /** What a member of something stands for, by what it is and what takes its place. */
    public static ReplacedMember of(Interpreter in, Value owner, String name, Value original, Value replacement) {
        String named = owner instanceof ClassValue type
                ? type.node().name() + "." + name
                : owner instanceof RecordValue record && record.type() instanceof ClassValue type
                        && !SETTINGS.matches(type.node().name().replaceAll("(?<=[a-z])(?=[A-Z])", "_"))
                                ? type.node().name() + "." + name
                                : owner instanceof Unknown library ? ofLibrary(library, name) : name;
        String external = external(in, replacement);
        if (external != null) {
            return new ReplacedMember(named, SubstituteKind.EXTERNAL, external);
        }
        for (Value option : Union.options(original)) {
            String file = fileOf(option);
            if (file != null && Wrapped.holds(replacement, held -> held.equals(option))) {
                return new ReplacedMember(named, SubstituteKind.WIRING, file);
            }
            if (file != null) {
                boolean identity = IDENTITY.matches(name.toLowerCase(Locale.ROOT));
                return new ReplacedMember(
                        named, identity ? SubstituteKind.AUTH : SubstituteKind.INTERNAL, file);
            }
            if (option instanceof Unknown library && library.path() != null) {
                return ofLibrary(in, named, library.path(), replacement);
            }
        }
        if (isConstant(original) || isSetting(owner, name)) {
            return new ReplacedMember(named, SubstituteKind.CONFIG, null);
        }
        String path = owner instanceof Unknown library ? library.path() : null;
        return path != null
                ? ofLibrary(in, named, path + "." + name, replacement)
                : new ReplacedMember(named, SubstituteKind.INTERNAL, fileOf(owner));
    }

    /** A function of a library is named with its module, since {@code post} alone says nothing. */
    private static String ofLibrary(Unknown library, String name) {
        String path = library.path();
        return path == null || path.endsWith(")") || name.isEmpty() || !Character.isLowerCase(name.charAt(0))
                ? name
                : path.substring(path.lastIndexOf('.') + 1) + "." + name;
    }

    private static ReplacedMember ofLibrary(Interpreter in, String name, String path, Value replacement) {
        int dot = path.indexOf('.');
        String root = dot < 0 ? path : path.substring(0, dot);
        if (path.startsWith("os.environ") || path.startsWith("os.getenv") || HARMLESS.contains(root)) {
            return new ReplacedMember(name, SubstituteKind.CONFIG, path);
        }
        // Another object of the same library reaches what the first one reached: a session of another factory.
        boolean same = Wrapped.holds(replacement,
                held -> held instanceof Unknown u && u.path() != null && u.path().startsWith(root + "."));
        return new ReplacedMember(name, same ? SubstituteKind.WIRING : Substitutes.kindOf(in, path), path);
    }

    /** The library of a replacement that answers at protocol or engine level, or null. */
    private static @Nullable String external(Interpreter in, Value replacement) {
        for (Value option : Union.options(replacement)) {
            if (option instanceof Unknown library && library.path() != null
                    && BoundaryTable.of(in).externalSubstitute(library.path()).isPresent()) {
                return library.path();
            }
        }
        return null;
    }

    /** The file of the project that declares a function, a class or the class of an object; or null. */
    static @Nullable String fileOf(Value value) {
        return switch (value) {
            case Closure closure -> closure.module().file();
            case ClassValue type -> type.module().file();
            case BoundFunction bound -> fileOf(bound.target());
            case RecordValue record when record.type() instanceof ClassValue type -> type.module().file();
            case ModuleValue module -> module.file();
            default -> null;
        };
    }

    private static boolean isConstant(Value value) {
        return Union.options(value).stream().allMatch(option -> switch (option) {
            case Text text -> true;
            case Template template -> true;
            case Num number -> true;
            case Bool bool -> true;
            case Nothing nothing -> true;
            case ListValue list -> true;
            case MapValue map -> true;
            default -> false;
        });
    }

    /** Whether a member is a setting by the name of what holds it, or by its own in capitals. */
    private static boolean isSetting(Value owner, String name) {
        String holder = switch (owner) {
            case RecordValue record when record.type() instanceof ClassValue type -> type.node().name();
            case ClassValue type -> type.node().name();
            case ModuleValue module -> module.file().substring(module.file().lastIndexOf('/') + 1).replace(".py", "");
            case Unknown library when library.path() != null ->
                library.path().substring(library.path().lastIndexOf('.') + 1).replace("()", "");
            default -> "";
        };
        boolean capitals = name.equals(name.toUpperCase(Locale.ROOT)) && !name.startsWith("__");
        return capitals || SETTINGS.matches(holder.replaceAll("(?<=[a-z])(?=[A-Z])", "_"));
    }
}
