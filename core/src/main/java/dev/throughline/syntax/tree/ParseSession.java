package dev.throughline.syntax.tree;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BOOLEAN;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * One source handed to the native parser, with the functions that the parser calls back: one reads the
 * source, one counts the parser's steps and stops it at the budget.
 */
@SuppressWarnings("restricted")
final class ParseSession {

    private static final int UTF8 = 0;

    private static final MemorySegment READ = callback("read",
            MethodType.methodType(MemorySegment.class, MemorySegment.class, int.class, MemorySegment.class,
                    MemorySegment.class),
            FunctionDescriptor.of(ADDRESS, ADDRESS.withTargetLayout(ParserApi.SOURCE), JAVA_INT, ParserApi.POINT,
                    ADDRESS.withTargetLayout(JAVA_INT)));

    private static final MemorySegment PROGRESS = callback("progress",
            MethodType.methodType(boolean.class, MemorySegment.class),
            FunctionDescriptor.of(JAVA_BOOLEAN, ADDRESS.withTargetLayout(ParserApi.STATE)));

    private final byte[] source;
    private final MemorySegment limits;
    private final MemorySegment input;
    private final MemorySegment options;

    /**
     * @param arena owns the copy of the source; it must outlive the parse
     * @param source the source, as UTF-8
     * @param budget how far the parser may go
     */
    ParseSession(Arena arena, byte[] source, ParseBudget budget) {
        this.source = source;
        MemorySegment text = arena.allocate(Math.max(1, source.length));
        MemorySegment.copy(source, 0, text, JAVA_BYTE, 0, source.length);
        MemorySegment payload = arena.allocate(ParserApi.SOURCE);
        payload.set(JAVA_LONG, 0, text.address());
        payload.set(JAVA_LONG, Long.BYTES, source.length);
        input = arena.allocate(ParserApi.Parsers.INPUT);
        input.set(ADDRESS, 0, payload);
        input.set(ADDRESS, 8, READ);
        input.set(JAVA_INT, 16, UTF8);
        limits = arena.allocate(ParserApi.LIMITS);
        limits.set(JAVA_LONG, 0, budget.reports());
        limits.set(JAVA_LONG, Long.BYTES, System.nanoTime() + budget.time().toNanos());
        options = arena.allocate(ParserApi.Parsers.OPTIONS);
        options.set(ADDRESS, 0, limits);
        options.set(ADDRESS, 8, PROGRESS);
    }

    /** Runs the parser; the tree is the caller's to delete. A null address means that the budget ran out. */
    MemorySegment run(MemorySegment parser) throws Throwable {
        return (MemorySegment) ParserApi.Parsers.PARSE.invokeExact(parser, MemorySegment.NULL, input, options);
    }

    /** Why a run gave no tree. */
    ParseRefused refusal() {
        return limits.get(JAVA_LONG, 0) < 0
                ? new ParseRefused(ParseRefused.Reason.TOO_MANY_STEPS,
                        "the source of " + source.length + " bytes takes the parser too many steps")
                : new ParseRefused(ParseRefused.Reason.TOO_SLOW,
                        "the source of " + source.length + " bytes takes the parser too much time");
    }

    // The native parser calls the next two. An exception that leaves them ends the process, hence the broad
    // catches.

    @SuppressWarnings("unused")
    private static MemorySegment read(MemorySegment payload, int offset, MemorySegment point, MemorySegment length) {
        try {
            long size = payload.get(JAVA_LONG, Long.BYTES);
            long position = Math.min(Integer.toUnsignedLong(offset), size);
            length.set(JAVA_INT, 0, (int) (size - position));
            return MemorySegment.ofAddress(payload.get(JAVA_LONG, 0) + position);
        } catch (Throwable e) {
            return MemorySegment.NULL;
        }
    }

    @SuppressWarnings("unused")
    private static boolean progress(MemorySegment state) {
        try {
            MemorySegment limits = state.get(ADDRESS, 0).reinterpret(ParserApi.LIMITS.byteSize());
            long left = limits.get(JAVA_LONG, 0) - 1;
            limits.set(JAVA_LONG, 0, left);
            return left < 0 || System.nanoTime() - limits.get(JAVA_LONG, Long.BYTES) > 0;
        } catch (Throwable e) {
            return true;
        }
    }

    private static MemorySegment callback(String method, MethodType type, FunctionDescriptor descriptor) {
        try {
            MethodHandle target = MethodHandles.lookup().findStatic(ParseSession.class, method, type);
            return Linker.nativeLinker().upcallStub(target, descriptor, Arena.global());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("callback " + method, e);
        }
    }
}
