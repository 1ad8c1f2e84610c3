package dev.throughline.bench;

import dev.throughline.source.FileKind;
import dev.throughline.source.SourceFile;
import dev.throughline.source.SourceTree;
import dev.throughline.syntax.tree.Grammar;
import dev.throughline.syntax.tree.ParseRefused;
import dev.throughline.syntax.tree.TreeParser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;

/**
 * Reads, or reads and parses, every file of a checkout in a language that is audited on two threads:
 * {@code Baseline read|parse PATH}.
 */
public final class Baseline {
    private static final int THREADS = 2;

    private Baseline() {}

    /** The entry point; prints what was done to standard error. */
    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        boolean parse = arguments[0].equals("parse");
        SourceTree tree = SourceTree.open(Path.of(arguments[1]));
        List<SourceFile> files = tree.files().stream()
                .filter(file -> file.kind().isNodeCode() || file.kind() == FileKind.PYTHON
                        || file.kind() == FileKind.RUST)
                .toList();
        LongAdder bytes = new LongAdder();
        LongAdder nodes = new LongAdder();
        try (TreeParser parser = TreeParser.open();
                ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
            List<Future<?>> work = files.stream()
                    .<Future<?>>map(file -> pool.submit(() -> one(tree, parser, file, parse, bytes, nodes)))
                    .toList();
            for (Future<?> each : work) {
                each.get();
            }
        }
        System.err.println(files.size() + " files, " + bytes.sum() + " bytes, " + nodes.sum() + " nodes");
    }

    private static void one(
            SourceTree tree, TreeParser parser, SourceFile file, boolean parse, LongAdder bytes, LongAdder nodes) {
        tree.read(file.path()).filter(content -> content.isParsable()).ifPresent(content -> {
            bytes.add(content.bytes().length);
            if (parse) {
                try {
                    nodes.add(parser.parse(grammar(file.kind()), content.bytes()).size());
                } catch (ParseRefused refused) {
                    System.err.println(file.path() + ": " + refused.reason());
                }
            }
        });
    }

    private static Grammar grammar(FileKind kind) {
        return switch (kind) {
            case TSX -> Grammar.TSX;
            case TYPESCRIPT -> Grammar.TYPESCRIPT;
            case PYTHON -> Grammar.PYTHON;
            case RUST -> Grammar.RUST;
            default -> Grammar.JAVASCRIPT;
        };
    }
}
