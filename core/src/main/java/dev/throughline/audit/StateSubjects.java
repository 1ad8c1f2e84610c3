package dev.throughline.audit;

import dev.throughline.eval.python.EnumMembers;
import dev.throughline.eval.rust.EnumType;
import dev.throughline.eval.rust.VariantType;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Value;
import dev.throughline.model.SourceRef;
import dev.throughline.packs.state.DeclaredStates;
import dev.throughline.packs.state.ResourceName;
import dev.throughline.packs.state.StateField;
import dev.throughline.packs.state.StateMoved;
import dev.throughline.packs.state.StateText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the status fields that production moves between states. */
final class StateSubjects {
    private static final int FEWEST_WRITTEN = 2;
    private static final int MOST_STATES = 16;

    private final DeclaredStates declared;
    private final List<Group> groups = new ArrayList<>();

    /** Writes of one field. */
    private static final class Group {
        private final String resource;
        private final String field;
        private final List<StatesSeen.Move> moves = new ArrayList<>();

        private Group(StateMoved first) {
            resource = first.resource();
            field = first.field();
        }

        private boolean takes(StateMoved move) {
            return StateField.same(field, move.field())
                    && ResourceName.of(resource).equals(ResourceName.of(move.resource()));
        }

        private boolean speaksOf(StateMoved move) {
            return StateField.same(field, move.field())
                    && ResourceName.speaksOf(move.resource(), ResourceName.of(resource));
        }
    }

    /** @param declared the states that schemas of the project declare */
    StateSubjects(DeclaredStates declared) {
        this.declared = declared;
    }

    /** The status fields that some writes move, sorted by name. */
    List<StateSubject> of(List<StatesSeen.Move> moves) {
        moves.stream().filter(move -> move.what().stored()).forEach(this::add);
        for (StatesSeen.Move move : moves) {
            // What is only set may be anything, unless its name is that of something stored.
            if (!move.what().stored()) {
                groups.stream().filter(group -> group.speaksOf(move.what())).findFirst()
                        .ifPresent(group -> group.moves.add(move));
            }
        }
        List<StateSubject> subjects = new ArrayList<>();
        for (Group group : groups) {
            StateSubject subject = subject(group);
            if (subject != null) {
                subjects.add(subject);
            }
        }
        subjects.sort(java.util.Comparator.comparing(StateSubject::resource).thenComparing(StateSubject::field));
        return subjects;
    }

    private void add(StatesSeen.Move move) {
        for (Group group : groups) {
            if (group.takes(move.what())) {
                group.moves.add(move);
                return;
            }
        }
        Group made = new Group(move.what());
        made.moves.add(move);
        groups.add(made);
    }

    /** Null when the field is written with one value only, or never changed, or when its values are not known. */
    private @Nullable StateSubject subject(Group group) {
        List<String> written = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        @Nullable Value type = null;
        boolean changed = false;
        for (StatesSeen.Move move : group.moves) {
            StateMoved what = move.what();
            what.to().forEach(state -> addNew(state, written));
            what.to().forEach(state -> addNew(state, seen));
            what.from().forEach(state -> addNew(state, seen));
            what.notFrom().forEach(state -> addNew(state, seen));
            type = type == null ? what.type() : type;
            changed |= !what.initial();
        }
        List<String> all = declared.states(group.resource, group.field);
        List<String> members = all.isEmpty() ? members(type) : all;
        boolean closed = !members.isEmpty() && seen.stream().allMatch(state -> has(members, state));
        String usual = declared.usual(group.resource, group.field);
        if (usual != null) {
            addNew(usual, written);
            addNew(usual, seen);
        }
        List<String> states = closed ? spelled(members, seen) : seen;
        boolean machine = changed && written.size() >= FEWEST_WRITTEN && states.size() <= MOST_STATES;
        SourceRef source = group.moves.stream().map(StatesSeen.Move::source).min(SourceRef::compareTo).orElseThrow();
        return machine ? new StateSubject(group.resource, group.field, states, closed, type, source) : null;
    }

    private static void addNew(String state, List<String> states) {
        if (!has(states, state)) {
            states.add(state);
        }
    }

    private static boolean has(List<String> states, String state) {
        return states.stream().anyMatch(each -> StateText.same(each, state));
    }

    /** The members in their order, spelled as they are stored. */
    private static List<String> spelled(List<String> members, List<String> stored) {
        return members.stream()
                .map(member -> stored.stream().filter(each -> StateText.same(each, member)).findFirst().orElse(member))
                .toList();
    }

    private static List<String> members(@Nullable Value type) {
        List<String> members = new ArrayList<>();
        if (type instanceof EnumType variants) {
            variants.variants().stream().map(VariantType::name).forEach(members::add);
        } else if (type instanceof ClassValue project && EnumMembers.isEnum(project)) {
            for (String name : project.slotNames()) {
                Value value = project.field(name);
                String state = value instanceof RecordValue record && project.equals(record.type())
                        ? StateText.name(record)
                        : null;
                if (state != null) {
                    addNew(state, members);
                }
            }
        }
        return members;
    }
}
