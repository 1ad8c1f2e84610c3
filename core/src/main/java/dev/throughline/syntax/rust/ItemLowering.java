package dev.throughline.syntax.rust;

import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.Pattern;
import dev.throughline.syntax.ir.Span;
import dev.throughline.syntax.ir.Stmt;
import dev.throughline.syntax.ir.TypeRef;
import dev.throughline.syntax.tree.NodeReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Lowers declarations. */
final class ItemLowering {

    private static final Set<String> ITEMS = Set.of(
            "associated_type",
            "const_item",
            "enum_item",
            "extern_crate_declaration",
            "foreign_mod_item",
            "function_item",
            "function_signature_item",
            "impl_item",
            "macro_definition",
            "mod_item",
            "static_item",
            "struct_item",
            "trait_item",
            "type_item",
            "union_item",
            "use_declaration");

    private final FileLowering file;

    ItemLowering(FileLowering file) {
        this.file = file;
    }

    /** Whether a node of a kind declares something. */
    boolean isItem(String kind) {
        return ITEMS.contains(kind);
    }

    /** Lowers a declaration. */
    void add(int node, List<Expr> attributes, List<Stmt> out) {
        Span span = file.types.spanAtName(node);
        switch (file.nodes.kind(node)) {
            case "function_item" ->
                out.add(new Stmt.DeclareFunction(span, file.functions.definition(node, attributes)));
            case "function_signature_item" ->
                out.add(new Stmt.DeclareSignature(span, file.functions.definition(node, attributes)));
            case "struct_item", "union_item" -> out.add(struct(node, span, attributes));
            case "enum_item" -> out.add(variants(node, span, attributes));
            case "impl_item" -> addImplementation(node, attributes, out);
            case "trait_item" -> out.add(new Stmt.DeclareTrait(
                    span,
                    name(node),
                    file.types.parameters(node),
                    file.types.boundsIn(node),
                    members(node),
                    attributes));
            case "const_item", "static_item" -> out.add(constant(node, span));
            case "type_item", "associated_type" -> {
                int type = file.nodes.field(node, "type");
                out.add(new Stmt.DeclareAlias(
                        span,
                        name(node),
                        file.types.parameters(node),
                        type == NodeReader.NONE ? null : file.types.lower(type)));
            }
            case "mod_item" -> out.add(module(node, span, attributes));
            case "foreign_mod_item" -> out.addAll(members(node));
            case "use_declaration" -> file.uses.add(node, out);
            case "extern_crate_declaration" -> file.uses.addCrate(node, out);
            default -> out.add(macro(node, span, attributes));
        }
    }

    private String name(int node) {
        int name = file.nodes.field(node, "name");
        return name == NodeReader.NONE ? "" : file.paths.name(name);
    }

    private List<Stmt> members(int node) {
        int body = file.nodes.field(node, "body");
        return body == NodeReader.NONE
                ? List.of()
                : file.statements.body(body, StatementLowering.Tail.STATEMENT);
    }

    private Stmt constant(int node, Span span) {
        int name = file.nodes.field(node, "name");
        int type = file.nodes.field(node, "type");
        int value = file.nodes.field(node, "value");
        Pattern pattern = new Pattern.Bind(
                name == NodeReader.NONE ? span : file.nodes.span(name),
                name(node),
                type == NodeReader.NONE ? null : file.types.lower(type));
        return new Stmt.Declare(
                span,
                Stmt.Declare.Kind.CONSTANT,
                pattern,
                value == NodeReader.NONE ? null : file.expressions.lower(value));
    }

    private Stmt module(int node, Span span, List<Expr> attributes) {
        boolean within = file.nodes.field(node, "body") != NodeReader.NONE;
        return new Stmt.DeclareModule(
                span,
                name(node),
                within ? members(node) : null,
                AttributeLowering.text(attributes, "path"),
                attributes);
    }

    private void addImplementation(int node, List<Expr> attributes, List<Stmt> out) {
        int trait = file.nodes.field(node, "trait");
        if (file.nodes.hasToken(node, "!")) {
            // It says what a type cannot do.
            return;
        }
        int type = file.nodes.field(node, "type");
        Span span = type == NodeReader.NONE ? file.nodes.span(node) : file.nodes.spanOnLineOf(node, type);
        out.add(new Stmt.Implement(
                span,
                file.types.parameters(node),
                file.types.field(node, "type"),
                trait == NodeReader.NONE ? null : file.types.lower(trait),
                members(node),
                attributes));
    }

    private Stmt struct(int node, Span span, List<Expr> attributes) {
        int body = file.nodes.field(node, "body");
        return new Stmt.DeclareStruct(
                span, name(node), file.types.parameters(node), shape(body), fields(body), attributes);
    }

    private Stmt.Shape shape(int body) {
        if (body == NodeReader.NONE) {
            return Stmt.Shape.UNIT;
        }
        return file.nodes.is(body, "ordered_field_declaration_list") ? Stmt.Shape.TUPLE : Stmt.Shape.RECORD;
    }

    private List<Stmt.StructField> fields(int body) {
        List<Stmt.StructField> fields = new ArrayList<>();
        List<Expr> attributes = new ArrayList<>();
        boolean ordered = file.nodes.is(body, "ordered_field_declaration_list");
        for (int part : body == NodeReader.NONE ? new int[0] : file.nodes.parts(body)) {
            if (file.nodes.is(part, "attribute_item")) {
                attributes.add(file.attributes.lower(part));
            } else if (ordered ? file.nodes.isInField(part, "type") : file.nodes.is(part, "field_declaration")) {
                TypeRef type = ordered ? file.types.lower(part) : file.types.field(part, "type");
                fields.add(new Stmt.StructField(
                        ordered ? file.nodes.span(part) : file.types.spanAtName(part),
                        ordered ? String.valueOf(fields.size()) : name(part),
                        type,
                        List.copyOf(attributes)));
                attributes.clear();
            }
        }
        return List.copyOf(fields);
    }

    private Stmt variants(int node, Span span, List<Expr> attributes) {
        int body = file.nodes.field(node, "body");
        List<Stmt.Variant> variants = new ArrayList<>();
        List<Expr> own = new ArrayList<>();
        for (int part : body == NodeReader.NONE ? new int[0] : file.nodes.parts(body)) {
            if (file.nodes.is(part, "attribute_item")) {
                own.add(file.attributes.lower(part));
            } else if (file.nodes.is(part, "enum_variant")) {
                int parts = file.nodes.field(part, "body");
                int value = file.nodes.field(part, "value");
                variants.add(new Stmt.Variant(
                        file.types.spanAtName(part),
                        name(part),
                        shape(parts),
                        fields(parts),
                        value == NodeReader.NONE ? null : file.expressions.lower(value),
                        List.copyOf(own)));
                own.clear();
            }
        }
        return new Stmt.DeclareVariants(
                span, name(node), file.types.parameters(node), List.copyOf(variants), attributes);
    }

    private Stmt macro(int node, Span span, List<Expr> attributes) {
        List<Stmt.MacroRule> rules = new ArrayList<>();
        for (int part : file.nodes.parts(node)) {
            int left = file.nodes.field(part, "left");
            int right = file.nodes.field(part, "right");
            if (left != NodeReader.NONE && right != NodeReader.NONE) {
                rules.add(new Stmt.MacroRule(file.nodes.span(part), between(left), between(right)));
            }
        }
        return new Stmt.DeclareMacro(
                span, name(node), List.copyOf(rules), AttributeLowering.has(attributes, "macro_export"));
    }

    /** The text between the brackets of a node. */
    private String between(int node) {
        return file.nodes.slice(file.nodes.start(node) + 1, file.nodes.end(node) - 1);
    }
}
