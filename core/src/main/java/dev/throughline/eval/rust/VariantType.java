package dev.throughline.eval.rust;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Reasons;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.KeptApart;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Value;
import dev.throughline.syntax.ir.Stmt;

/** A variant of an enum; it makes its values where it is called. */
public final class VariantType extends DomainValue implements KeptApart {
    private final EnumType owner;
    private final Stmt.Variant declaration;

    VariantType(EnumType owner, Stmt.Variant declaration) {
        this.owner = owner;
        this.declaration = declaration;
    }

    /** The enum that it belongs to. */
    public EnumType owner() {
        return owner;
    }

    /** How it is declared. */
    public Stmt.Variant declaration() {
        return declaration;
    }

    /** Its own name. */
    public String name() {
        return declaration.name();
    }

    /** What its name stands for in an expression: a value where it has no parts. */
    Value asValue(Site site) {
        return declaration.shape() == Stmt.Shape.UNIT ? instance(site) : this;
    }

    RecordValue instance(Site site) {
        return RecordValue.instance(this, false, site);
    }

    @Override
    public Value call(Interpreter in, Invocation call) {
        RecordValue made = instance(call.site());
        Fields.fill(in, made, owner, declaration.fields(), call.arguments());
        in.made(made, call.site());
        if (owner.module().isStandard() && name().equals("Err")) {
            Reasons.made(in, made);
        }
        return made;
    }

    @Override
    public String toString() {
        return declaration.name();
    }
}
