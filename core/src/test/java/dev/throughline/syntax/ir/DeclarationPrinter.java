package dev.throughline.syntax.ir;

import static dev.throughline.syntax.ir.IrPrinter.decorators;
import static dev.throughline.syntax.ir.IrPrinter.expr;
import static dev.throughline.syntax.ir.IrPrinter.lower;
import static dev.throughline.syntax.ir.IrPrinter.node;
import static dev.throughline.syntax.ir.IrPrinter.type;
import static dev.throughline.syntax.ir.IrPrinter.typed;
import static dev.throughline.syntax.ir.IrPrinter.types;
import static dev.throughline.syntax.ir.StatementPrinter.block;

import java.util.List;
import java.util.stream.Collectors;

/** Prints declarations, as {@link IrPrinter} does expressions. */
final class DeclarationPrinter {

    private DeclarationPrinter() {}

    /** A declaration. */
    static String print(Stmt.Declaration declaration) {
        return switch (declaration) {
            case Stmt.DeclareStruct struct -> decorators(struct.attributes())
                    + node("struct", struct.name() + typed(struct.typeParameters()), lower(struct.shape()),
                            fields(struct.fields()));
            case Stmt.DeclareVariants variants -> decorators(variants.attributes())
                    + node("variants", variants.name() + typed(variants.typeParameters()),
                            variants.variants().stream()
                                    .map(DeclarationPrinter::variant)
                                    .collect(Collectors.joining("; ", "{", "}")));
            case Stmt.Implement implement -> decorators(implement.attributes())
                    + node("impl" + typed(implement.typeParameters()),
                            implement.trait() == null ? "" : type(implement.trait()) + " for",
                            type(implement.self()), block(implement.items()));
            case Stmt.DeclareTrait trait -> decorators(trait.attributes())
                    + node("trait", trait.name() + typed(trait.typeParameters()),
                            trait.supertraits().isEmpty() ? "" : ": " + types(trait.supertraits()),
                            block(trait.items()));
            case Stmt.DeclareSignature signature -> "signature " + IrPrinter.function(signature.function());
            case Stmt.DeclareAlias alias -> node("type", alias.name() + typed(alias.typeParameters()),
                    alias.type() == null ? "" : type(alias.type()));
            case Stmt.DeclareModule module -> decorators(module.attributes())
                    + node("mod", module.name(), module.path() == null ? "" : "'" + module.path() + "'",
                            module.body() == null ? "" : block(module.body()));
            case Stmt.Use use -> node(use.exported() ? "pub use" : "use", String.join("::", use.segments())
                    + (use.glob() ? "::*" : ""), use.alias() == null ? "" : "as " + use.alias());
            case Stmt.DeclareMacro macro -> node(macro.exported() ? "pub macro" : "macro", macro.name(),
                    macro.rules().stream()
                            .map(rule -> "[" + rule.matcher().strip() + " => " + rule.body().strip() + "]")
                            .collect(Collectors.joining(" ")));
        };
    }

    private static String fields(List<Stmt.StructField> fields) {
        return fields.stream()
                .map(field -> decorators(field.attributes()) + field.name() + ": " + type(field.type()))
                .collect(Collectors.joining("; ", "{", "}"));
    }

    private static String variant(Stmt.Variant variant) {
        return decorators(variant.attributes()) + variant.name()
                + (variant.shape() == Stmt.Shape.UNIT ? "" : " " + lower(variant.shape()) + fields(variant.fields()))
                + (variant.discriminant() == null ? "" : " = " + expr(variant.discriminant()));
    }
}
