package dev.throughline.eval.rust;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.KeptApart;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Value;
import dev.throughline.syntax.ir.Stmt;
import java.util.List;

/** A struct. */
public final class StructType extends TypeDefinition implements KeptApart {
    private final Stmt.DeclareStruct declaration;

    StructType(RustModule module, Stmt.DeclareStruct declaration) {
        super(module, declaration.name(), declaration.typeParameters());
        this.declaration = declaration;
    }

    /** How it is declared. */
    public Stmt.DeclareStruct declaration() {
        return declaration;
    }

    /** An instance without fields so far. */
    RecordValue instance(Site site) {
        return RecordValue.instance(this, false, site);
    }

    @Override
    public Value call(Interpreter in, Invocation call) {
        RecordValue made = instance(call.site());
        Fields.fill(in, made, this, declaration.fields(), call.arguments());
        in.made(made, call.site());
        return made;
    }

    List<Stmt.StructField> fields() {
        return declaration.fields();
    }
}
