package dev.throughline.packs.django;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.LanguageSemantics;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.HeapValue;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.Exchanged;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the REST framework does before a view runs: it finds out who the caller is, and whether it may go on. */
final class ApiGuard {
    private static final String SIGNED_IN = "#signed-in";

    /** Ways to sign in for which an answer does not say how: 403 takes the place of 401. */
    private static final Set<String> SILENT = Set.of("SessionAuthentication", "BaseAuthentication",
            "CsrfExemptSessionAuthentication");

    private final Interpreter in;
    private final Exchanged exchange;

    ApiGuard(Interpreter in, Exchanged exchange) {
        this.in = in;
        this.exchange = exchange;
    }

    /** Refuses callers by the permissions and throttles of a view. */
    void check(RecordValue view, Site site) {
        List<Value> authenticators = all(view, "get_authenticators", site);
        ViewCalls.mark(in, exchange, ErrorAnswers.API_REQUEST);
        if (authenticators.isEmpty() || isSilent(authenticators.getFirst())) {
            ViewCalls.mark(in, exchange, ErrorAnswers.UNCHALLENGED);
        }
        List<Value> permissions = all(view, "get_permissions", site);
        Permissions checks = new Permissions(in, exchange, view, site);
        Permissions.Refusal refusal = checks.refusal(permissions, null);
        if (refusal.anonymous()) {
            authenticate(authenticators, site);
            in.maybe("the caller is not signed in", site, () -> {
                throw in.thrown(Errors.NOT_AUTHENTICATED.make(in, List.of(), site), site);
            });
        }
        if (refusal.signedIn()) {
            in.maybe("the caller lacks the permission", site, () -> {
                throw in.thrown(Errors.API_DENIED.make(in, List.of(), site), site);
            });
        }
        if (refusal.anonymous() && exchange.request() instanceof HeapValue request) {
            ViewCalls.mark(in, exchange, SIGNED_IN);
            if (checks.allAskForSignIn(permissions) && request.field("user") == null) {
                in.write(request, "user", Entities.user(in, true));
            }
        }
        if (!all(view, "get_throttles", site).isEmpty()) {
            in.maybe("the caller sends too many requests", site, () -> {
                throw in.thrown(Errors.THROTTLED.make(in, List.of(), site), site);
            });
        }
    }

    /** Refuses callers by what the permissions of a view say about one object. */
    void checkObject(RecordValue view, Value object, Site site) {
        List<Value> permissions = all(view, "get_permissions", site);
        Permissions.Refusal refusal = new Permissions(in, exchange, view, site).refusal(permissions, object);
        boolean known = exchange.request() instanceof HeapValue request && request.field(SIGNED_IN) != null;
        if (refusal.anonymous() && !known) {
            in.maybe("the caller is not signed in", site, () -> {
                throw in.thrown(Errors.NOT_AUTHENTICATED.make(in, List.of(), site), site);
            });
        }
        if (refusal.signedIn()) {
            in.maybe("the caller lacks the permission", site, () -> {
                throw in.thrown(Errors.API_DENIED.make(in, List.of(), site), site);
            });
        }
    }

    private List<Value> all(RecordValue view, String getter, Site site) {
        Value listed = in.call(in.get(view, getter, site), exchange.response(), List.of(), site);
        LanguageSemantics.Elements elements = in.elements(listed);
        return elements == null ? List.of() : new ArrayList<>(elements.values());
    }

    /** The project's own ways to find out who a caller is may refuse it themselves. */
    private void authenticate(List<Value> authenticators, Site site) {
        for (Value each : authenticators) {
            Value type = each instanceof RecordValue instance ? instance.type() : each;
            if (type instanceof ClassValue project && Types.member(project, "authenticate") != null) {
                Value instance = each instanceof RecordValue ? each : RecordValue.instance(project, true, site);
                Interpreter.Explored ran = in.catching(() -> in.call(
                        in.get(instance, "authenticate", site), exchange.response(), List.of(exchange.request()),
                        site));
                in.mayThrow(ran.thrown().stream().filter(dev.throughline.eval.value.ThrownValue::known).toList());
            }
        }
    }

    private static boolean isSilent(Value authenticator) {
        Value type = authenticator instanceof RecordValue instance && instance.type() != null
                ? instance.type()
                : authenticator;
        if (type instanceof ClassValue project && Types.member(project, "authenticate_header") != null) {
            return false;
        }
        List<String> paths = Types.libraries(type);
        return (!paths.isEmpty() && SILENT.contains(Types.simple(paths.getFirst())))
                || (type instanceof Unknown unknown && unknown.path() == null);
    }
}
