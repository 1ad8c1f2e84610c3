package dev.throughline.syntax.python;

import dev.throughline.syntax.ir.Span;
import dev.throughline.syntax.ir.Stmt;
import dev.throughline.syntax.tree.NodeReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lowers imports. */
final class ImportLowering {

    private final FileLowering file;

    ImportLowering(FileLowering file) {
        this.file = file;
    }

    /** Lowers {@code import a.b}, which loads all of the path and names its first module. */
    void addImport(int node, List<Stmt> out) {
        for (int part : file.nodes.fields(node, "name")) {
            Span span = file.nodes.span(part);
            String alias = alias(part);
            String module = name(part);
            int dot = module.indexOf('.');
            if (alias != null) {
                out.add(whole(span, module, alias));
            } else if (dot < 0) {
                out.add(whole(span, module, module));
            } else {
                String first = module.substring(0, dot);
                out.add(new Stmt.Import(span, module, List.of()));
                out.add(whole(span, first, first));
            }
        }
    }

    /** Lowers {@code from m import a as b}. */
    void addFrom(int node, List<Stmt> out) {
        int module = file.nodes.field(node, "module_name");
        if (module == NodeReader.NONE) {
            return;
        }
        List<Stmt.ImportBinding> bindings = new ArrayList<>();
        int everything = file.nodes.partOfKind(node, "wildcard_import");
        if (everything != NodeReader.NONE) {
            bindings.add(new Stmt.ImportBinding(file.nodes.span(everything), "*", "*"));
        }
        for (int part : file.nodes.fields(node, "name")) {
            String name = name(part);
            String alias = alias(part);
            bindings.add(new Stmt.ImportBinding(file.nodes.span(part), name, alias == null ? name : alias));
        }
        out.add(new Stmt.Import(file.nodes.span(node), file.nodes.dotted(module), List.copyOf(bindings)));
    }

    private static Stmt whole(Span span, String module, String local) {
        return new Stmt.Import(span, module, List.of(new Stmt.ImportBinding(span, "*", local)));
    }

    private String name(int part) {
        int name = file.nodes.is(part, "aliased_import") ? file.nodes.field(part, "name") : part;
        return name == NodeReader.NONE ? "" : file.nodes.dotted(name);
    }

    private @Nullable String alias(int part) {
        int alias = file.nodes.is(part, "aliased_import") ? file.nodes.field(part, "alias") : NodeReader.NONE;
        return alias == NodeReader.NONE ? null : file.nodes.text(alias);
    }
}
