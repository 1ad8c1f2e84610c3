package dev.throughline.packs.doubles;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.ProgramSource;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.PromiseValue;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.model.SubstituteKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Replaces whole modules for everything that imports them. */
final class ModuleMocks {
    private static final List<String> EXTENSIONS = List.of(".ts", ".tsx", ".js", ".jsx", ".mjs", ".cjs");

    private ModuleMocks() {}

    /** A module that is replaced: by which name the realm knows it, and what it means to replace it. */
    private record Target(String id, String specifier, @Nullable String file, SubstituteKind kind) {

        /** The project's word for it: the last part of its path. */
        String word() {
            String path = file != null ? file : specifier;
            String name = path.substring(path.lastIndexOf('/') + 1);
            int dot = file == null ? -1 : name.indexOf('.');
            boolean index = name.startsWith("index.") && path.contains("/");
            if (index) {
                String folder = path.substring(0, path.lastIndexOf('/'));
                return folder.substring(folder.lastIndexOf('/') + 1);
            }
            return file == null ? specifier : dot > 0 ? name.substring(0, dot) : name;
        }
    }

    /** {@code mock(path, factory?)}: the first argument is a path or a dynamic import. */
    static void mock(Interpreter in, Invocation call) {
        Target target = target(in, call.argument(0), call.site());
        if (target == null) {
            return;
        }
        Value factory = call.argument(1);
        Value replacement = factory instanceof Closure || factory instanceof MockFunction
                ? made(target, factory)
                : automock(in, target, call.site());
        in.realm().mock(target.id(), replacement);
        announce(in, target, call.site());
    }

    /** Replaces a module by a value. */
    static void replace(Interpreter in, String fromFile, String specifier, Value exports, Site site) {
        Target target = target(in, fromFile, specifier);
        if (target != null) {
            in.realm().mock(target.id(), new NativeFunction("mocked module", (inner, call) -> exports));
            announce(in, target, site);
        }
    }

    private static void announce(Interpreter in, Target target, Site site) {
        Substitutes.of(in.realm())
                .add(in, new SubstituteSeen(target.word(), target.kind(), site, target.id(), null));
    }

    /** Takes a replacement back. */
    static void unmock(Interpreter in, Invocation call) {
        Target target = target(in, call.argument(0), call.site());
        if (target != null) {
            in.realm().unmock(target.id());
        }
    }

    /** The module itself, whatever it is replaced by. */
    static Value actual(Interpreter in, Invocation call) {
        Target target = target(in, call.argument(0), call.site());
        return target == null ? Unknown.ANY : actual(in, target, call.site());
    }

    private static Value actual(Interpreter in, Target target, Site site) {
        if (target.file() != null) {
            return in.load(target.file(), site);
        }
        Value before = in.realm().mockOf(target.id());
        in.realm().unmock(target.id());
        try {
            return in.importModule(site.file(), target.specifier(), site);
        } finally {
            if (before != null) {
                in.realm().mock(target.id(), before);
            }
        }
    }

    /** The module with all its functions mocked. */
    static Value automocked(Interpreter in, Invocation call) {
        Target target = target(in, call.argument(0), call.site());
        return target == null
                ? Unknown.ANY
                : Automock.of(in, target.word(), actual(in, target, call.site()), call.site());
    }

    private static Value made(Target target, Value factory) {
        return new NativeFunction("module factory", (inner, call) -> {
            Value original = new NativeFunction("importOriginal",
                    (deep, ask) -> PromiseValue.of(actual(deep, target, call.site())));
            return inner.await(
                    inner.call(factory, Nothing.UNDEFINED, List.of(original), call.site()), call.site());
        });
    }

    private static Value automock(Interpreter in, Target target, Site site) {
        String manual = manualMock(in, target);
        return new NativeFunction("mocked module", (inner, call) -> manual != null
                ? inner.load(manual, site)
                : Automock.of(inner, target.word(), actual(inner, target, site), site));
    }

    /** The file in a {@code __mocks__} folder that stands in for the module, or null. */
    private static @Nullable String manualMock(Interpreter in, Target target) {
        ProgramSource program = in.realm().program();
        String file = target.file();
        if (file != null) {
            int slash = file.lastIndexOf('/') + 1;
            String manual = file.substring(0, slash) + "__mocks__/" + file.substring(slash);
            return program.module(manual) != null ? manual : null;
        }
        for (String extension : EXTENSIONS) {
            String manual = "__mocks__/" + target.specifier() + extension;
            if (program.module(manual) != null) {
                return manual;
            }
        }
        return null;
    }

    private static @Nullable Target target(Interpreter in, Value path, Site site) {
        return switch (path) {
            case Text(String specifier) -> target(in, site.file(), specifier);
            // A dynamic import as the path: the namespace was made where its module stands.
            case PromiseValue(RecordValue namespace, var thrown, var reaction) when namespace.created() != null ->
                new Target(namespace.created().file(), "", namespace.created().file(), SubstituteKind.INTERNAL);
            case PromiseValue(Unknown library, var thrown, var reaction) when library.path() != null ->
                new Target(library.path(), library.path(), null, Replaced.kind(in, library.path()));
            default -> null;
        };
    }

    private static @Nullable Target target(Interpreter in, String fromFile, String specifier) {
        return switch (in.realm().program().resolve(fromFile, specifier)) {
            case ProgramSource.ProjectModule(String file) ->
                new Target(file, specifier, file, SubstituteKind.INTERNAL);
            case ProgramSource.Foreign(String path) -> new Target(path, path, null, Replaced.kind(in, path));
            case ProgramSource.NamespacePackage folder -> null;
            case ProgramSource.Unresolved unresolved -> null;
        };
    }
}
