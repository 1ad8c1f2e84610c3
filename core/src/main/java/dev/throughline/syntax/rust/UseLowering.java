package dev.throughline.syntax.rust;

import dev.throughline.syntax.ir.Stmt;
import dev.throughline.syntax.tree.NodeReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lowers what brings names of other modules into this one, to one statement for each name. */
final class UseLowering {

    private final FileLowering file;

    UseLowering(FileLowering file) {
        this.file = file;
    }

    /** Lowers a use declaration. */
    void add(int node, List<Stmt> out) {
        int argument = file.nodes.field(node, "argument");
        boolean exported = file.nodes.partOfKind(node, "visibility_modifier") != NodeReader.NONE;
        if (argument != NodeReader.NONE) {
            addTree(argument, List.of(), exported, out);
        }
    }

    /** Lowers {@code extern crate}. */
    void addCrate(int node, List<Stmt> out) {
        int name = file.nodes.field(node, "name");
        int alias = file.nodes.field(node, "alias");
        if (name != NodeReader.NONE) {
            out.add(new Stmt.Use(
                    file.nodes.span(node),
                    List.of("", file.paths.name(name)),
                    alias == NodeReader.NONE ? null : file.paths.name(alias),
                    false,
                    file.nodes.partOfKind(node, "visibility_modifier") != NodeReader.NONE));
        }
    }

    private void addTree(int node, List<String> prefix, boolean exported, List<Stmt> out) {
        if (!file.enter()) {
            return;
        }
        try {
            switch (file.nodes.kind(node)) {
                case "use_list" -> {
                    for (int part : file.nodes.parts(node)) {
                        addTree(part, prefix, exported, out);
                    }
                }
                case "scoped_use_list" -> {
                    int list = file.nodes.field(node, "list");
                    if (list != NodeReader.NONE) {
                        addTree(list, below(prefix, file.nodes.field(node, "path"), node), exported, out);
                    }
                }
                case "use_wildcard" -> {
                    List<String> module = below(prefix, file.nodes.firstPart(node), node);
                    out.add(new Stmt.Use(file.nodes.span(node), module, null, true, exported));
                }
                case "use_as_clause" -> {
                    int alias = file.nodes.field(node, "alias");
                    addLeaf(
                            node,
                            below(prefix, file.nodes.field(node, "path"), node),
                            alias == NodeReader.NONE ? null : file.paths.name(alias),
                            exported,
                            out);
                }
                default -> addLeaf(node, below(prefix, node, node), null, exported, out);
            }
        } finally {
            file.leave();
        }
    }

    private void addLeaf(
            int node, List<String> segments, @Nullable String alias, boolean exported, List<Stmt> out) {
        // A module that is named within braces behind itself is meant as a whole.
        boolean itself = segments.size() > 1 && segments.getLast().equals("self");
        List<String> named = itself ? segments.subList(0, segments.size() - 1) : segments;
        out.add(new Stmt.Use(file.nodes.span(node), List.copyOf(named), alias, false, exported));
    }

    /** The path of what is named behind a prefix; a path that is missing stands for the root of all crates. */
    private List<String> below(List<String> prefix, int path, int owner) {
        List<String> segments = new ArrayList<>(prefix);
        if (path != NodeReader.NONE) {
            segments.addAll(file.paths.parts(path).segments());
        } else if (prefix.isEmpty() && file.nodes.hasToken(owner, "::")) {
            segments.add("");
        }
        return List.copyOf(segments);
    }
}
