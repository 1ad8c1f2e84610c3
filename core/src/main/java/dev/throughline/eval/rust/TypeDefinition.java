package dev.throughline.eval.rust;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Models;
import dev.throughline.eval.Scope;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.BoundFunction;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Value;
import dev.throughline.syntax.ir.TypeParameter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A type that the project declares, as a value: its members are its variants, functions and constants. */
public abstract sealed class TypeDefinition extends DomainValue permits StructType, EnumType, TraitType, AliasType {
    private final RustModule module;
    private final String name;
    private final List<TypeParameter> parameters;

    TypeDefinition(RustModule module, String name, List<TypeParameter> parameters) {
        this.module = module;
        this.name = name;
        this.parameters = parameters;
    }

    /** Its own name. */
    public String name() {
        return name;
    }

    /** The module that declares it. */
    public RustModule module() {
        return module;
    }

    List<TypeParameter> parameters() {
        return parameters;
    }

    /** What its declaration sees. */
    public Scope scope() {
        return module.scope();
    }

    /** A name that no other type of the project has. */
    public String qualifiedName() {
        return module.qualifiedName() + "::" + name;
    }

    /** It with arguments that are not known. */
    public Type type() {
        return new Type(qualifiedName(), List.of(), this);
    }

    @Override
    public @Nullable Value member(Interpreter in, String member, Site site) {
        Implementations all = World.of(in).implementations();
        Value conversion = member.equals("from") || member.equals("try_from")
                ? all.conversions().function(in, type(), member)
                : null;
        Value own = conversion != null ? conversion : all.associated(type(), member);
        Value ofTrait = own == null ? in.realm().models().valueAt(Models.OF_TYPES + member) : null;
        return ofTrait == null ? own : new BoundFunction(ofTrait, Nothing.UNDEFINED, List.of(this));
    }

    @Override
    public String toString() {
        return name;
    }
}
