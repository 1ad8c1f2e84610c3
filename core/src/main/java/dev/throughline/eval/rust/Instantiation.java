package dev.throughline.eval.rust;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Scope;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.syntax.ir.TypeRef;
import java.util.List;

/** Functions whose type arguments are written out: what they give and is not known is of that type. */
final class Instantiation {

    private Instantiation() {}

    static Value of(Interpreter in, Value callee, List<TypeRef> types, Scope scope) {
        Types known = World.of(in).types();
        // Of several for something of a library the last tells what comes out: query_as::<_, Row>.
        boolean tells = types.size() == 1 || callee instanceof Unknown;
        Type type = tells && !types.isEmpty() ? known.resolve(types.getLast(), scope) : null;
        boolean value = callee instanceof RecordValue || callee instanceof TypeDefinition
                || callee instanceof VariantType;
        if (type == null || value) {
            return callee;
        }
        return callee instanceof TakesType function ? function.as(type) : new InstantiatedFunction(callee, type);
    }
}
