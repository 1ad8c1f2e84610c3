package dev.throughline.eval;

import org.jspecify.annotations.Nullable;

/** What an exploration has of its own. */
record ExplorationState(
        @Nullable Frame frame,
        PathCondition condition,
        ThrowSink sink,
        Trace trace,
        Budget budget,
        long limit,
        ErrorOrigins origins,
        @Nullable CallMemo memo) {}
