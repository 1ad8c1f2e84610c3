package dev.throughline.packs.state;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Realm;
import dev.throughline.eval.Site;
import dev.throughline.eval.python.EnumMembers;
import dev.throughline.eval.rust.EnumType;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The state that a resource is taken to be in while code is explored: what the code reads of its status field is that
 * state. Without an assumption it only takes down that the field is read.
 */
public final class AssumedState {
    /** Types that say nothing of what they hold. */
    private static final Set<String> PLAIN_TYPES = Set.of(
            "any", "unknown", "object", "Record", "dict", "Any", "Dict", "Mapping", "Row", "QueryResultRow");

    /**
     * An assumption.
     *
     * @param resource as {@link ResourceName#of} gives it
     * @param type the enumeration that the states are members of, or null
     */
    public record Assumption(String resource, String field, String state, @Nullable Value type) {}

    private @Nullable Assumption assumed;

    /** That of a world. */
    static AssumedState of(Realm realm) {
        return realm.companion(AssumedState.class, AssumedState::new);
    }

    /** Runs code under an assumption. */
    public static <T> T during(Realm realm, Assumption assumption, Supplier<T> code) {
        AssumedState state = of(realm);
        @Nullable Assumption before = state.assumed;
        state.assumed = assumption;
        realm.assume(assumption.resource() + "." + assumption.field() + "=" + assumption.state());
        try {
            return code.get();
        } finally {
            state.assumed = before;
            realm.assume("");
        }
    }

    /** Whether a write cannot happen to the resource, since that is taken to be in another state than it asks for. */
    static boolean excludes(Realm realm, StateMoved move) {
        Assumption assumed = of(realm).assumed;
        return assumed != null
                && !move.initial()
                && StateField.same(move.field(), assumed.field())
                && ResourceName.speaksOf(move.resource(), assumed.resource())
                && !move.isPossibleFrom(assumed.state());
    }

    /** See {@link dev.throughline.eval.Models.ReadListener}. */
    static @Nullable Value reading(Interpreter in, Value owner, @Nullable String called, String name, Site site) {
        if (owner instanceof Unknown library && library.path() != null && isOfHttp(library.path())) {
            return null;
        }
        String type = typeOf(owner);
        in.observe(new StateRead(type != null ? type : called, name), site);
        Assumption assumed = of(in.realm()).assumed;
        return assumed != null && StateField.same(name, assumed.field()) && isMeant(type, called, assumed)
                ? value(in, assumed, owner, name, site)
                : null;
    }

    /** Whether a thing is taken for the resource: by its type, else by what the code calls it. */
    private static boolean isMeant(@Nullable String type, @Nullable String called, Assumption assumed) {
        if (type != null) {
            return ResourceName.speaksOf(type, assumed.resource());
        }
        return called == null || ResourceName.saysNothing(called)
                || ResourceName.speaksOf(called, assumed.resource());
    }

    private static boolean isOfHttp(String path) {
        return path.startsWith("global.fetch") || path.startsWith("axios") || path.startsWith("requests")
                || path.startsWith("httpx") || path.startsWith("reqwest") || path.startsWith("got")
                || path.startsWith("node-fetch") || path.startsWith("undici");
    }

    private static @Nullable String typeOf(Value owner) {
        String type = switch (owner) {
            case Unknown unknown -> unknown.type();
            case RecordValue record when record.type() instanceof ClassValue project -> project.node().name();
            default -> null;
        };
        if (type == null) {
            return null;
        }
        String plain = type.substring(Math.max(type.lastIndexOf("::") + 2, type.lastIndexOf('.') + 1) <= 1
                ? 0
                : Math.max(type.lastIndexOf("::") + 2, type.lastIndexOf('.') + 1));
        boolean tells = plain.matches("\\w+") && !PLAIN_TYPES.contains(plain);
        return tells ? plain : null;
    }

    /** The state as a value of the enumeration that it belongs to, or as text. */
    private static Value value(Interpreter in, Assumption assumed, Value owner, String name, Site site) {
        Value declared = RustStates.member(in, owner, name, assumed.state(), site);
        if (declared != null) {
            return declared;
        }
        if (assumed.type() instanceof ClassValue type && EnumMembers.isEnum(type)) {
            for (String member : type.slotNames()) {
                Value value = type.field(member);
                String state = value == null ? null : StateText.name(value);
                if (value != null && state != null && StateText.same(state, assumed.state())) {
                    return value;
                }
            }
        }
        return assumed.type() instanceof EnumType variants
                ? RustStates.variant(in, variants, assumed.state(), site)
                : new Text(assumed.state());
    }
}
