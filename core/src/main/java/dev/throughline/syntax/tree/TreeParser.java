package dev.throughline.syntax.tree;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;

/**
 * Parses sources into {@link FlatTree}s. One instance serves any number of threads at the same time; each
 * parse runs on a thread of its own while the caller waits. Every input gives a tree or {@link ParseRefused}.
 * The same input always gives the same tree; the one refusal that depends on the machine is
 * {@link ParseRefused.Reason#TOO_SLOW}. Native memory of a source lives only as long as its parse.
 */
public final class TreeParser implements AutoCloseable {

    /** Greatest length of a source, in bytes. */
    public static final int MAX_SOURCE_BYTES = 8 * 1024 * 1024;

    /** Greatest number of nodes of a tree. */
    public static final int MAX_NODES = 6_000_000;

    /** Greatest depth of a tree, counted from 1 at the root; what lies deeper is left out. */
    public static final int MAX_DEPTH = 2_000;

    private final Map<Grammar, Language> languages = new EnumMap<>(Grammar.class);
    private final Deque<MemorySegment> idleParsers = new ArrayDeque<>();
    private boolean closed;

    private TreeParser() {}

    /**
     * Loads the native parser. Grammars are loaded when they are first used.
     *
     * @throws ParserUnavailable when there is no native parser for this platform, or it cannot be loaded
     */
    public static TreeParser open() {
        ParserApi.load();
        return new TreeParser();
    }

    /**
     * Parses one source. Text that the grammar does not accept becomes error nodes.
     *
     * @param source UTF-8, with or without byte order mark; other bytes become error nodes or stay in text
     * @throws ParseRefused when the source is beyond a limit
     * @throws ParserUnavailable when the grammar cannot be loaded
     * @throws IllegalStateException when this parser is closed
     */
    public FlatTree parse(Grammar grammar, byte[] source) {
        if (source.length > MAX_SOURCE_BYTES) {
            throw new ParseRefused(ParseRefused.Reason.SOURCE_TOO_LARGE,
                    "the source has " + source.length + " bytes, more than " + MAX_SOURCE_BYTES);
        }
        Language language = language(grammar);
        return DeepStack.call(source.length, () -> parse(language, source));
    }

    private FlatTree parse(Language language, byte[] source) throws Throwable {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment tree = parseNative(arena, language, source);
            try {
                return TreeWalk.copy(arena, tree, language.names(), source);
            } finally {
                ParserApi.Parsers.DELETE_TREE.invokeExact(tree);
            }
        }
    }

    private MemorySegment parseNative(Arena arena, Language language, byte[] source) throws Throwable {
        ParseSession session = new ParseSession(arena, source, ParseBudget.of(source.length));
        MemorySegment parser = borrow();
        boolean reusable = false;
        try {
            if (!(boolean) ParserApi.Parsers.SET_LANGUAGE.invokeExact(parser, language.handle())) {
                throw new ParserUnavailable("the grammar does not fit the native parser", null);
            }
            MemorySegment tree = session.run(parser);
            if (tree.address() == 0) {
                throw session.refusal();
            }
            reusable = true;
            return tree;
        } finally {
            // A parser that was stopped halfway would go on with the old source, so it is not used again.
            giveBack(parser, reusable);
        }
    }

    private synchronized Language language(Grammar grammar) {
        return languages.computeIfAbsent(grammar, Language::load);
    }

    private MemorySegment borrow() throws Throwable {
        synchronized (this) {
            if (closed) {
                throw new IllegalStateException("the parser is closed");
            }
            MemorySegment idle = idleParsers.poll();
            if (idle != null) {
                return idle;
            }
        }
        return (MemorySegment) ParserApi.Parsers.NEW.invokeExact();
    }

    private void giveBack(MemorySegment parser, boolean reusable) throws Throwable {
        synchronized (this) {
            if (reusable && !closed) {
                idleParsers.push(parser);
                return;
            }
        }
        ParserApi.Parsers.DELETE.invokeExact(parser);
    }

    /** Frees the native parsers. Parses that are under way finish normally. */
    @Override
    public synchronized void close() {
        closed = true;
        try {
            for (MemorySegment parser = idleParsers.poll(); parser != null; parser = idleParsers.poll()) {
                ParserApi.Parsers.DELETE.invokeExact(parser);
            }
        } catch (Throwable e) {
            throw ParserApi.failed(e);
        }
    }
}
