package dev.throughline.packs.state;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Template;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.sql.SqlChange;
import dev.throughline.packs.sql.SqlFilter;
import dev.throughline.packs.sql.SqlReader;
import dev.throughline.packs.sql.SqlTerm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A statement that writes status fields, with what it has been given for its placeholders so far.
 *
 * @param change what it writes
 * @param arguments what it has been given
 */
record SqlStatement(SqlChange change, SqlArguments arguments) {

    /** Statements of one world that have been read. */
    private static final class Known {
        private final Map<List<String>, Optional<SqlChange>> changes = new HashMap<>();
    }

    /** The statement that a value is the text of; empty where it writes no status field. */
    static Optional<SqlStatement> of(Interpreter in, Value text) {
        List<String> pieces = new ArrayList<>();
        List<Value> holes = new ArrayList<>();
        switch (text) {
            case Text(String whole) -> pieces.add(whole);
            case Template(List<Value> parts) -> split(parts, pieces, holes);
            default -> {}
        }
        if (pieces.stream().noneMatch(SqlStatement::speaksOfStates)) {
            return Optional.empty();
        }
        return in.realm().companion(Known.class, Known::new).changes
                .computeIfAbsent(List.copyOf(pieces), SqlStatement::read)
                .map(change -> new SqlStatement(change, SqlArguments.of(holes)));
    }

    private static void split(List<Value> parts, List<String> pieces, List<Value> holes) {
        for (Value part : parts) {
            if (part instanceof Text(String known)) {
                if (pieces.size() > holes.size()) {
                    pieces.set(pieces.size() - 1, pieces.getLast() + known);
                } else {
                    pieces.add(known);
                }
            } else {
                if (pieces.size() == holes.size()) {
                    pieces.add("");
                }
                holes.add(part);
            }
        }
        if (pieces.size() == holes.size()) {
            pieces.add("");
        }
    }

    private static boolean speaksOfStates(String text) {
        return text.contains("tat") || text.contains("TAT") || text.contains("hase") || text.contains("HASE")
                || text.contains("tage") || text.contains("TAGE");
    }

    private static Optional<SqlChange> read(List<String> pieces) {
        return SqlReader.read(pieces)
                .filter(change -> change.written().keySet().stream().anyMatch(StateField::is));
    }

    /** The same statement with more for its placeholders. */
    SqlStatement with(Interpreter in, List<Value> given) {
        return new SqlStatement(change, arguments.with(in, given));
    }

    /** Whether it needs nothing more to tell which states it writes. */
    boolean isWhole() {
        return change.written().entrySet().stream()
                .filter(entry -> StateField.is(entry.getKey()))
                .noneMatch(entry -> isPlaceholder(entry.getValue()));
    }

    private static boolean isPlaceholder(SqlTerm term) {
        return switch (term) {
            case SqlTerm.Position position -> true;
            case SqlTerm.Named named -> true;
            case SqlTerm.Choice(List<SqlTerm> options) -> options.stream().anyMatch(SqlStatement::isPlaceholder);
            default -> false;
        };
    }

    /** Takes down what it writes. */
    void observe(Interpreter in, Site site) {
        moves().forEach(move -> in.observe(move, site));
    }

    /** What it writes. */
    List<StateMoved> moves() {
        return change.written().entrySet().stream()
                .filter(entry -> StateField.is(entry.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> move(entry.getKey(), arguments.resolve(entry.getValue())))
                .toList();
    }

    private StateMoved move(String field, StateText to) {
        return new StateMoved(change.table(), field, true, change.insert(), to.states(), to.known(),
                filtered(field, true), filtered(field, false), to.type());
    }

    /** The states among which the field has to be, or must not be, as far as all of them are known. */
    private List<String> filtered(String field, boolean among) {
        List<String> states = new ArrayList<>();
        for (SqlFilter filter : change.filters()) {
            if (filter.among() == among && filter.column().equalsIgnoreCase(field)) {
                StateText values = StateText.ofAll(filter.values().stream().map(arguments::resolve).toList());
                if (values.known() && (states.isEmpty() || !among)) {
                    states.addAll(values.states());
                }
            }
        }
        return states;
    }
}
