package dev.throughline.eval.rust;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Value;
import dev.throughline.syntax.ir.Stmt;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An enum with its variants. */
public final class EnumType extends TypeDefinition {
    private final Stmt.DeclareVariants declaration;
    private final Map<String, VariantType> variants = new LinkedHashMap<>();

    EnumType(RustModule module, Stmt.DeclareVariants declaration) {
        super(module, declaration.name(), declaration.typeParameters());
        this.declaration = declaration;
        declaration.variants().forEach(each -> variants.put(each.name(), new VariantType(this, each)));
    }

    /** How it is declared. */
    public Stmt.DeclareVariants declaration() {
        return declaration;
    }

    /** Its variants in the order of their declaration. */
    public List<VariantType> variants() {
        return List.copyOf(variants.values());
    }

    /** A variant by its name, or null. */
    public @Nullable VariantType variant(String name) {
        return variants.get(name);
    }

    /** Whether it comes with the language: {@code Option} and {@code Result}. */
    public boolean isStandard() {
        return module().isStandard();
    }

    @Override
    public String qualifiedName() {
        return module().isStandard() ? name() : super.qualifiedName();
    }

    @Override
    public @Nullable Value member(Interpreter in, String member, Site site) {
        VariantType variant = variants.get(member);
        return variant != null ? variant.asValue(site) : super.member(in, member, site);
    }
}
