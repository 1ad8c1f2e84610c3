package dev.throughline.eval.rust;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Scope;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.syntax.ir.Stmt;
import dev.throughline.syntax.ir.TypeRef;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes values of structs and variants whose fields are written with their names. */
final class Structures {

    private Structures() {}

    static Value make(
            Interpreter in, TypeRef written, Map<String, Value> fields, @Nullable Value base, Scope scope, Site site) {
        World world = World.of(in);
        Value entity = world.types().entity(written.name(), scope);
        if (entity instanceof AliasType) {
            Type type = world.types().resolve(written, scope);
            entity = type == null ? null : type.definition();
        }
        return switch (entity) {
            case StructType type -> fill(in, type.instance(site), type, type.fields(), fields, base, site);
            case VariantType variant -> fill(
                    in, variant.instance(site), variant.owner(), variant.declaration().fields(), fields, base, site);
            case Unknown library when library.path() != null -> ofLibrary(in, library, fields, site);
            case null, default -> Unknown.ANY;
        };
    }

    private static Value fill(
            Interpreter in,
            RecordValue made,
            TypeDefinition owner,
            List<Stmt.StructField> declared,
            Map<String, Value> fields,
            @Nullable Value base,
            Site site) {
        for (Stmt.StructField field : declared) {
            Value value = fields.get(field.name());
            value = value != null ? value : base == null ? Unknown.ANY : in.get(base, field.name(), site);
            Fields.set(in, made, owner, field, value);
        }
        in.made(made, site);
        return made;
    }

    private static Value ofLibrary(Interpreter in, Unknown library, Map<String, Value> fields, Site site) {
        RecordValue made = RecordValue.instance(library, true, site);
        fields.forEach((name, value) -> in.write(made, name, value));
        return made;
    }
}
