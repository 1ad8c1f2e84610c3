package dev.throughline.packs.state;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.Set;

/** A statement that is run later, as the library's value by which boundaries are known. */
final class PreparedStatement extends DomainValue {
    private static final Set<String> BINDING = Set.of("bind", "bindparams", "bind_all", "params");

    private static final Set<String> ENDING = Set.of("finalize", "close");

    private final Unknown library;
    private final SqlStatement statement;

    PreparedStatement(Unknown library, SqlStatement statement) {
        this.library = library;
        this.statement = statement;
    }

    SqlStatement statement() {
        return statement;
    }

    Unknown library() {
        return library;
    }

    @Override
    public Value member(Interpreter interpreter, String name, Site site) {
        return new NativeFunction(name, (in, call) -> called(in, name, call));
    }

    private Value called(Interpreter in, String name, Invocation call) {
        SqlStatement given = statement.with(in, call.arguments());
        boolean binds = BINDING.contains(name);
        if (!binds && !ENDING.contains(name)) {
            given.observe(in, call.site());
            boolean excluded = given.moves().stream().anyMatch(move -> AssumedState.excludes(in.realm(), move));
            String path = library.member(name).path();
            Value none = excluded && path != null ? NoRows.of(in, path, call) : null;
            if (none != null) {
                return none;
            }
        }
        Value method = in.semantics().method(in, library, name, call.site());
        Value callee = method != null ? method : in.get(library, name, call.site());
        Value result = in.call(callee, call.on(library));
        return binds && result instanceof Unknown more ? new PreparedStatement(more, given) : result;
    }
}
