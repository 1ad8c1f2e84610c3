package dev.throughline.syntax.rust;

import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.Span;
import dev.throughline.syntax.tree.NodeReader;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The code that replaces a call of a macro, with where it comes from: what was written in the call stands where it is
 * written, all else stands where the call does.
 */
final class MacroText implements NodeReader.Placement {

    /** Greatest number of bytes that replace a call. */
    private static final int MOST_BYTES = 64 * 1024;

    /** A macro gave more than {@link #MOST_BYTES}, or uses a variable in a way that Rust does not allow. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        private Unreadable(String message) {
            super(message);
        }
    }

    /** A stretch that is copied from the call. */
    private record Copied(int start, int end, int origin) {}

    private final Expr.MacroCall call;
    private final byte[] written;
    /** Offsets of the line feeds in what is written in the call. */
    private final int[] lineEnds;
    private final ByteArrayOutputStream code = new ByteArrayOutputStream();
    private final List<Copied> copied = new ArrayList<>();

    private MacroText(Expr.MacroCall call) {
        this.call = call;
        this.written = call.text().getBytes(StandardCharsets.UTF_8);
        this.lineEnds = IntStream.range(0, written.length).filter(at -> written[at] == '\n').toArray();
    }

    /**
     * The code that a rule gives for a call, within braces.
     *
     * @throws Unreadable when there is none
     */
    static MacroText of(Expr.MacroCall call, List<MacroPart> body, Map<String, MacroBinding> bound)
            throws Unreadable {
        MacroText text = new MacroText(call);
        text.put("{ ");
        text.add(body, bound);
        text.put("\n}");
        return text;
    }

    /** The code. */
    byte[] bytes() {
        return code.toByteArray();
    }

    private void put(String text) throws Unreadable {
        put(text.getBytes(StandardCharsets.UTF_8), 0, -1);
    }

    /** Puts bytes behind the code; letters of tokens stand for one byte each. */
    private void putLetters(String letters) throws Unreadable {
        put(letters.getBytes(StandardCharsets.ISO_8859_1), 0, -1);
    }

    private void put(byte[] bytes, int from, int length) throws Unreadable {
        code.write(bytes, from, length < 0 ? bytes.length : length);
        if (code.size() > MOST_BYTES) {
            throw new Unreadable("the macro gives too much code");
        }
    }

    private void add(List<MacroPart> parts, Map<String, MacroBinding> bound) throws Unreadable {
        int before = -1;
        for (int i = 0; i < parts.size(); i++) {
            MacroPart part = parts.get(i);
            if (before >= 0 && part.start() > before) {
                put(" ");
            }
            before = part.end();
            switch (part) {
                case MacroPart.Plain(Token token) -> putLetters(token.text());
                case MacroPart.Brackets(TokenTree.Group group, List<MacroPart> inner) -> {
                    put(group.bracket() + " ");
                    add(inner, bound);
                    put(" " + group.closing());
                }
                case MacroPart.Variable variable -> {
                    boolean path = i + 1 < parts.size()
                            && parts.get(i + 1) instanceof MacroPart.Plain(Token next)
                            && next.is("::");
                    addVariable(variable, bound, path);
                }
                case MacroPart.Repetition repetition -> addRounds(repetition, bound);
            }
        }
    }

    private void addVariable(MacroPart.Variable variable, Map<String, MacroBinding> bound, boolean path)
            throws Unreadable {
        MacroBinding given = bound.get(variable.name());
        if (given instanceof MacroBinding.Many) {
            throw new Unreadable("a variable that stands for several is used once");
        }
        if (!(given instanceof MacroBinding.One(List<TokenTree> trees, String fragment))) {
            // The crate of the macro, or a variable of a macro that this one declares.
            put(variable.name().equals("crate") ? "crate" : "$");
            putLetters(variable.name().equals("crate") ? "" : variable.name());
            return;
        }
        boolean several = trees.size() > 1;
        if (several && fragment.startsWith("expr")) {
            around("(", trees, ")");
        } else if (several && path && fragment.equals("ty")) {
            around("<", trees, ">");
        } else {
            around("", trees, "");
        }
    }

    private void around(String open, List<TokenTree> trees, String close) throws Unreadable {
        if (trees.isEmpty()) {
            return;
        }
        put(open);
        int from = trees.getFirst().start();
        int to = trees.getLast().end();
        copied.add(new Copied(code.size(), code.size() + to - from, from));
        put(written, from, to - from);
        put(close);
    }

    private void addRounds(MacroPart.Repetition repetition, Map<String, MacroBinding> bound) throws Unreadable {
        Set<String> names = MacroPart.names(repetition.parts());
        int rounds = -1;
        for (String name : names) {
            if (bound.get(name) instanceof MacroBinding.Many(List<MacroBinding> each)) {
                rounds = rounds < 0 ? each.size() : Math.min(rounds, each.size());
            }
        }
        if (rounds < 0) {
            throw new Unreadable("nothing says how often the parts occur");
        }
        for (int round = 0; round < rounds; round++) {
            Map<String, MacroBinding> inner = new LinkedHashMap<>(bound);
            for (String name : names) {
                if (bound.get(name) instanceof MacroBinding.Many(List<MacroBinding> each)) {
                    inner.put(name, each.get(round));
                }
            }
            Token separator = repetition.separator();
            put(" ");
            if (round > 0 && separator != null) {
                putLetters(separator.text());
                put(" ");
            }
            add(repetition.parts(), inner);
        }
    }

    @Override
    public Span span(int start, int end, int lineStart, int line) {
        if (call.place().end() - call.place().start() != written.length) {
            // The call itself is put together from here and there.
            return call.span();
        }
        int at = origin(lineStart);
        int atLine = at < 0 ? call.span().line() : lineAt(at);
        int from = origin(start);
        int last = origin(Math.max(start, end - 1));
        return from < 0 || last < from
                ? new Span(call.span().start(), call.span().end(), atLine)
                : new Span(call.place().start() + from, call.place().start() + last + (end > start ? 1 : 0), atLine);
    }

    /** The offset in the text of the call that a byte of the code is copied from, or -1. */
    private int origin(int offset) {
        int low = 0;
        int high = copied.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Copied stretch = copied.get(middle);
            if (offset < stretch.start()) {
                high = middle - 1;
            } else if (offset >= stretch.end()) {
                low = middle + 1;
            } else {
                return stretch.origin() + offset - stretch.start();
            }
        }
        return -1;
    }

    private int lineAt(int offset) {
        int found = Arrays.binarySearch(lineEnds, offset);
        return call.place().line() + (found >= 0 ? found : -found - 1);
    }
}
