package dev.throughline.packs.fastapi;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.RequestValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A security scheme of FastAPI: it reads credentials off a request. That it refuses a request without them is the
 * framework's own answer.
 */
final class SecurityScheme extends DomainValue {
    private final String name;
    private final int refusal;
    private final boolean optional;

    /**
     * @param refusal the status with which it refuses a request without credentials
     * @param optional whether it lets such a request pass, and gives nothing
     */
    SecurityScheme(String name, int refusal, boolean optional) {
        this.name = name;
        this.refusal = refusal;
        this.optional = optional;
    }

    /** What it reads off a request. */
    Value credentials(Interpreter in, Value request, Site site) {
        boolean isAnonymous = request instanceof RequestValue sent && sent.isAnonymous();
        if (optional) {
            return isAnonymous ? Nothing.NULL : Unknown.ANY;
        }
        if (isAnonymous) {
            throw in.thrown(refused(in, site), site);
        }
        return Unknown.PRESENT;
    }

    private Value refused(Interpreter in, Site site) {
        return Errors.HTTP.make(in, List.of(new Num(refusal), new Text("Not authenticated")), site);
    }

    @Override
    public @Nullable Value call(Interpreter interpreter, dev.throughline.eval.Invocation invocation) {
        return credentials(interpreter, invocation.argument(0), invocation.site());
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String member, Site site) {
        return member.equals("__call__")
                ? new NativeFunction(member, (in, call) -> credentials(in, call.argument(0), call.site()))
                : null;
    }

    @Override
    public String toString() {
        return name;
    }
}
