package dev.throughline.packs.django;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.python.GenericAlias;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.HeapValue;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.ThrownValue;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.Exchanged;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whom the permissions of a view may refuse: those of libraries by name, those of the project by what they give. */
final class Permissions {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> SIGN_IN = Set.of(
            "IsAuthenticated", "IsAdminUser", "DjangoModelPermissions", "DjangoObjectPermissions");

    /**
     * Who may be refused.
     *
     * @param anonymous a caller that has not signed in
     * @param signedIn one that has
     */
    record Refusal(boolean anonymous, boolean signedIn) {
        static final Refusal NONE = new Refusal(false, false);
        static final Refusal BOTH = new Refusal(true, true);

        Refusal or(Refusal other) {
            return new Refusal(anonymous || other.anonymous, signedIn || other.signedIn);
        }

        Refusal and(Refusal other) {
            return new Refusal(anonymous && other.anonymous, signedIn && other.signedIn);
        }
    }

    private final Interpreter in;
    private final Exchanged exchange;
    private final RecordValue view;
    private final Site site;

    Permissions(Interpreter in, Exchanged exchange, RecordValue view, Site site) {
        this.in = in;
        this.exchange = exchange;
        this.view = view;
        this.site = site;
    }

    /**
     * Who may be refused by one of several permissions.
     *
     * @param object the object that is asked about, null for the view itself
     */
    Refusal refusal(List<Value> permissions, @Nullable Value object) {
        Refusal all = Refusal.NONE;
        for (Value permission : permissions) {
            for (Value option : Union.options(permission)) {
                all = all.or(one(option, object));
            }
        }
        return all;
    }

    /** Whether none of the permissions lets a caller through that has not signed in. */
    boolean allAskForSignIn(List<Value> permissions) {
        return permissions.stream().anyMatch(each -> {
            List<String> paths = Types.libraries(typeOf(each));
            return paths.stream().anyMatch(path -> SIGN_IN.contains(Types.simple(path)));
        });
    }

    private static Value typeOf(Value permission) {
        return permission instanceof RecordValue instance && instance.type() != null ? instance.type() : permission;
    }

    private Refusal one(Value permission, @Nullable Value object) {
        if (permission instanceof GenericAlias alias && alias.isUnion()) {
            Refusal both = Refusal.BOTH;
            for (Value each : alias.arguments()) {
                both = both.and(one(each, object));
            }
            return both;
        }
        Value type = typeOf(permission);
        if (type instanceof ClassValue project) {
            Value method = Types.member(project, object == null ? "has_permission" : "has_object_permission");
            if (method != null) {
                Value instance = permission instanceof RecordValue
                        ? permission
                        : in.call(project, dev.throughline.eval.value.Nothing.UNDEFINED, List.of(), site);
                Refusal own = asked(instance, object);
                Refusal above = byName(project, object);
                return new Refusal(own.anonymous || (above.anonymous && own.signedIn), own.signedIn);
            }
        }
        return byName(type, object);
    }

    /** What the framework's own permissions do. */
    private Refusal byName(Value type, @Nullable Value object) {
        List<String> paths = Types.libraries(type);
        if (object != null || (paths.isEmpty() && type instanceof ClassValue)) {
            return Refusal.NONE;
        }
        String name = paths.isEmpty() ? "" : Types.simple(paths.getFirst());
        boolean safe = exchange.request() instanceof HeapValue request
                && request.field("method") instanceof Text(String method) && SAFE.contains(method);
        return switch (name) {
            case "AllowAny", "BasePermission", "BasePermissionMetaclass" -> Refusal.NONE;
            case "IsAuthenticated" -> new Refusal(true, false);
            case "IsAuthenticatedOrReadOnly" -> new Refusal(!safe, false);
            case "DjangoModelPermissions", "DjangoObjectPermissions" -> new Refusal(true, !safe);
            case "DjangoModelPermissionsOrAnonReadOnly" -> new Refusal(!safe, !safe);
            default -> Refusal.BOTH;
        };
    }

    /** Asks a permission of the project twice: for a caller that has not signed in, and for one that has. */
    private Refusal asked(Value permission, @Nullable Value object) {
        return new Refusal(mayRefuse(permission, object, false), mayRefuse(permission, object, true));
    }

    private boolean mayRefuse(Value permission, @Nullable Value object, boolean signedIn) {
        boolean[] refuses = {false};
        Interpreter.Explored ran = in.catching(() -> {
            in.aside(() -> {
                if (exchange.request() instanceof HeapValue request) {
                    in.write(request, "user", Entities.user(in, signedIn));
                }
                Value allowed = object == null
                        ? call(permission, "has_permission", List.of(exchange.request(), view))
                        : call(permission, "has_object_permission", List.of(exchange.request(), view, object));
                refuses[0] = Union.options(allowed).stream()
                        .anyMatch(each -> in.semantics().truth(each) != Ternary.TRUE);
            });
            return dev.throughline.eval.value.Nothing.NULL;
        });
        if (signedIn) {
            in.mayThrow(ran.thrown().stream().filter(ThrownValue::known).toList());
        }
        return refuses[0];
    }

    private Value call(Value permission, String method, List<Value> arguments) {
        return in.await(in.call(in.get(permission, method, site), exchange.response(), arguments, site), site);
    }
}
