package dev.throughline.syntax.ecmascript;

import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.Span;
import dev.throughline.syntax.ir.Stmt;
import dev.throughline.syntax.tree.NodeReader;
import java.util.ArrayList;
import java.util.List;

/** Lowers imports and exports; those of types alone leave nothing. */
final class ModuleLowering {

    private static final String DEFAULT = "default";
    private static final String EVERYTHING = "*";

    private final FileLowering file;

    ModuleLowering(FileLowering file) {
        this.file = file;
    }

    void addImport(int node, List<Stmt> out) {
        if (isTypeOnly(node)) {
            return;
        }
        Span span = file.nodes.span(node);
        int require = file.nodes.partOfKind(node, "import_require_clause");
        int source = file.nodes.field(require == NodeReader.NONE ? node : require, "source");
        if (source == NodeReader.NONE) {
            return;
        }
        String specifier = file.literals.stringValue(source);
        if (require != NodeReader.NONE) {
            out.add(new Stmt.Import(span, specifier, List.of(binding(EVERYTHING, file.nodes.firstPart(require)))));
            return;
        }
        int clause = file.nodes.partOfKind(node, "import_clause");
        if (clause == NodeReader.NONE) {
            out.add(new Stmt.Import(span, specifier, List.of()));
            return;
        }
        List<Stmt.ImportBinding> bindings = new ArrayList<>();
        boolean onlyTypes = bind(clause, bindings);
        if (!onlyTypes) {
            out.add(new Stmt.Import(span, specifier, List.copyOf(bindings)));
        }
    }

    /** {@code import A = B.C}: another name for a member of a namespace. */
    void addAlias(int node, List<Stmt> out) {
        int[] parts = file.nodes.parts(node);
        if (parts.length == 2) {
            out.add(new Stmt.Declare(
                    file.nodes.span(node),
                    Stmt.Declare.Kind.CONSTANT,
                    file.patterns.lower(parts[0]),
                    qualified(parts[1])));
        }
    }

    void addExport(int node, List<Stmt> out) {
        Span span = file.nodes.span(node);
        int clause = file.nodes.partOfKind(node, "export_clause");
        int source = file.nodes.field(node, "source");
        int declaration = file.nodes.field(node, "declaration");
        if (declaration != NodeReader.NONE) {
            addDeclared(node, declaration, span, out);
        } else if (file.nodes.hasToken(node, DEFAULT)) {
            addDefault(node, span, out);
        } else if (file.nodes.hasToken(node, "=")) {
            out.add(new Stmt.ExportAssign(span, file.expressions.onlyPart(node)));
        } else if (clause != NodeReader.NONE) {
            addList(node, clause, source, span, out);
        } else if (source != NodeReader.NONE && !isTypeOnly(node)) {
            addEverything(node, source, span, out);
        }
    }

    /** Names that declarations bind, in source order. */
    static List<String> declaredNames(List<Stmt> declarations) {
        List<String> names = new ArrayList<>();
        for (Stmt declaration : declarations) {
            switch (declaration) {
                case Stmt.Declare declare -> PatternLowering.names(declare.pattern(), names);
                case Stmt.DeclareFunction function -> names.add(function.function().name());
                case Stmt.DeclareClass type -> names.add(type.type().name());
                case Stmt.DeclareEnum enumeration -> names.add(enumeration.name());
                default -> {
                    // Other statements declare nothing.
                }
            }
        }
        return names;
    }

    /** Adds the bindings of an import clause and tells whether it names types only. */
    private boolean bind(int clause, List<Stmt.ImportBinding> bindings) {
        boolean typesLeftOut = false;
        for (int part : file.nodes.parts(clause)) {
            switch (file.nodes.kind(part)) {
                case "identifier" -> bindings.add(binding(DEFAULT, part));
                case "namespace_import" -> bindings.add(binding(EVERYTHING, file.nodes.firstPart(part)));
                default -> {
                    for (int specifier : file.nodes.parts(part)) {
                        if (isTypeOnly(specifier)) {
                            typesLeftOut = true;
                        } else if (file.nodes.is(specifier, "import_specifier")) {
                            bindings.add(specifierBinding(specifier));
                        }
                    }
                }
            }
        }
        return typesLeftOut && bindings.isEmpty();
    }

    private Stmt.ImportBinding specifierBinding(int specifier) {
        String name = exportName(specifier, "name");
        int alias = file.nodes.field(specifier, "alias");
        return new Stmt.ImportBinding(
                file.nodes.span(specifier), name, alias == NodeReader.NONE ? name : file.nodes.text(alias));
    }

    private Stmt.ImportBinding binding(String imported, int local) {
        return local == NodeReader.NONE
                ? new Stmt.ImportBinding(new Span(0, 0, 1), imported, "")
                : new Stmt.ImportBinding(file.nodes.span(local), imported, file.nodes.text(local));
    }

    private void addDeclared(int node, int declaration, Span span, List<Stmt> out) {
        List<Stmt> declared = new ArrayList<>();
        String kind = file.nodes.kind(declaration);
        file.statements.addDeclaration(declaration, kind, file.functions.decorators(node), declared);
        out.addAll(declared);
        boolean isDefault = file.nodes.hasToken(node, DEFAULT);
        List<Stmt.ExportBinding> bindings = declaredNames(declared).stream()
                .map(name -> new Stmt.ExportBinding(name, isDefault ? DEFAULT : name))
                .toList();
        if (!bindings.isEmpty()) {
            out.add(new Stmt.Export(span, null, bindings));
        }
    }

    private void addDefault(int node, Span span, List<Stmt> out) {
        int value = file.nodes.field(node, "value");
        if (value == NodeReader.NONE) {
            return;
        }
        Expr lowered = file.nodes.is(value, "class")
                ? new Expr.Class(
                        file.nodes.span(value),
                        file.classes.lower(value, DEFAULT, file.functions.decorators(node)))
                : file.expressions.lower(value, DEFAULT);
        out.add(new Stmt.ExportDefault(span, lowered));
    }

    private void addList(int node, int clause, int source, Span span, List<Stmt> out) {
        if (isTypeOnly(node)) {
            return;
        }
        List<Stmt.ExportBinding> bindings = new ArrayList<>();
        boolean typesLeftOut = false;
        for (int specifier : file.nodes.parts(clause)) {
            if (isTypeOnly(specifier)) {
                typesLeftOut = true;
            } else if (file.nodes.is(specifier, "export_specifier")) {
                String name = exportName(specifier, "name");
                boolean renamed = file.nodes.field(specifier, "alias") != NodeReader.NONE;
                bindings.add(new Stmt.ExportBinding(name, renamed ? exportName(specifier, "alias") : name));
            }
        }
        // A module that is named for its types alone is not loaded; one with an empty list is.
        if (!bindings.isEmpty() || (source != NodeReader.NONE && !typesLeftOut)) {
            String specifier = source == NodeReader.NONE ? null : file.literals.stringValue(source);
            out.add(new Stmt.Export(span, specifier, List.copyOf(bindings)));
        }
    }

    private void addEverything(int node, int source, Span span, List<Stmt> out) {
        int namespace = file.nodes.partOfKind(node, "namespace_export");
        String exported = EVERYTHING;
        if (namespace != NodeReader.NONE) {
            int name = file.nodes.firstPart(namespace);
            exported = name == NodeReader.NONE ? DEFAULT : nameText(name);
        }
        Stmt.ExportBinding binding = new Stmt.ExportBinding(EVERYTHING, exported);
        out.add(new Stmt.Export(span, file.literals.stringValue(source), List.of(binding)));
    }

    private boolean isTypeOnly(int node) {
        return file.nodes.hasToken(node, "type") || file.nodes.hasToken(node, "typeof");
    }

    private String exportName(int specifier, String field) {
        int name = file.nodes.field(specifier, field);
        return name == NodeReader.NONE ? "" : nameText(name);
    }

    private String nameText(int name) {
        return file.nodes.is(name, "string") ? file.literals.stringValue(name) : file.nodes.text(name);
    }

    private Expr qualified(int node) {
        if (!file.nodes.is(node, "nested_identifier") && !file.nodes.is(node, "member_expression")) {
            return file.expressions.lower(node);
        }
        Expr value = null;
        for (String name : file.nodes.path(node)) {
            value = value == null
                    ? new Expr.Name(file.nodes.span(node), name)
                    : new Expr.Member(file.nodes.span(node), value, name, false);
        }
        return value == null ? file.expressions.opaque(node, "missing") : value;
    }
}
