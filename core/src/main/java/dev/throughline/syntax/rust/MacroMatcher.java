package dev.throughline.syntax.rust;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Matches calls of a macro against its rules. Rules are unambiguous in Rust, so nothing is tried twice. */
final class MacroMatcher {

    private static final int NO_MATCH = -1;

    private final FragmentReader fragments;

    MacroMatcher(FragmentReader fragments) {
        this.fragments = fragments;
    }

    /** What the variables of a rule were given, or null when the call is none of this rule. */
    @Nullable Map<String, MacroBinding> match(List<MacroPart> parts, List<TokenTree> call) {
        Map<String, MacroBinding> bound = new LinkedHashMap<>();
        return match(parts, call, 0, bound) == call.size() ? bound : null;
    }

    private int match(List<MacroPart> parts, List<TokenTree> call, int from, Map<String, MacroBinding> bound) {
        int at = from;
        for (MacroPart part : parts) {
            at = match(part, call, at, bound);
            if (at == NO_MATCH) {
                return NO_MATCH;
            }
        }
        return at;
    }

    private int match(MacroPart part, List<TokenTree> call, int at, Map<String, MacroBinding> bound) {
        return switch (part) {
            case MacroPart.Plain(Token token) -> isToken(call, at, token) ? at + 1 : NO_MATCH;
            case MacroPart.Brackets brackets -> {
                boolean fits = at < call.size()
                        && call.get(at) instanceof TokenTree.Group group
                        && group.bracket() == brackets.group().bracket()
                        && match(brackets.parts(), group.trees(), 0, bound) == group.trees().size();
                yield fits ? at + 1 : NO_MATCH;
            }
            case MacroPart.Variable variable -> {
                int end = fragments.end(variable.fragment(), call, at);
                if (end != NO_MATCH) {
                    bound.put(variable.name(), new MacroBinding.One(call.subList(at, end), variable.fragment()));
                }
                yield end;
            }
            case MacroPart.Repetition repetition -> repeat(repetition, call, at, bound);
        };
    }

    private static boolean isToken(List<TokenTree> call, int at, Token token) {
        return at < call.size()
                && call.get(at) instanceof TokenTree.Leaf(Token written)
                && written.kind() == token.kind()
                && written.text().equals(token.text());
    }

    private int repeat(
            MacroPart.Repetition repetition, List<TokenTree> call, int from, Map<String, MacroBinding> bound) {
        List<Map<String, MacroBinding>> rounds = new ArrayList<>();
        int most = repetition.operator() == '?' ? 1 : Integer.MAX_VALUE;
        int at = from;
        while (rounds.size() < most && at < call.size()) {
            int start = at;
            Token separator = repetition.separator();
            if (!rounds.isEmpty() && separator != null) {
                if (!isToken(call, at, separator)) {
                    break;
                }
                start = at + 1;
            }
            Map<String, MacroBinding> round = new LinkedHashMap<>();
            int end = match(repetition.parts(), call, start, round);
            // A round that takes nothing would go on for ever; a separator that nothing follows is not its own.
            if (end == NO_MATCH || end == at) {
                break;
            }
            rounds.add(round);
            at = end;
        }
        if (repetition.operator() == '+' && rounds.isEmpty()) {
            return NO_MATCH;
        }
        for (String name : MacroPart.names(repetition.parts())) {
            List<MacroBinding> each = new ArrayList<>();
            for (Map<String, MacroBinding> round : rounds) {
                MacroBinding given = round.get(name);
                if (given != null) {
                    each.add(given);
                }
            }
            bound.put(name, new MacroBinding.Many(List.copyOf(each)));
        }
        return at;
    }
}
