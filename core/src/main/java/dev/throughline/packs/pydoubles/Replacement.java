package dev.throughline.packs.pydoubles;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.ModuleValue;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.HeapValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.doubles.SubstituteSeen;
import dev.throughline.packs.doubles.Substitutes;
import org.jspecify.annotations.Nullable;

/** One member of a module, class, object or library, for which something else is put in, until it is taken out again. */
final class Replacement {
    private final Interpreter in;
    private final Value owner;
    private final String name;
    private final @Nullable Value own;
    private final Value original;

    /**
     * @param holder what has the member
     */
    Replacement(Interpreter in, Value holder, String name, Site site) {
        this.in = in;
        this.owner = Union.options(holder).stream().filter(o -> !(o instanceof Nothing)).findFirst().orElse(holder);
        this.name = name;
        this.own = switch (owner) {
            case ModuleValue module -> module.own(name);
            case HeapValue heap -> heap.field(name);
            case Unknown library when library.path() != null ->
                in.realm().replacedMembers().field(library.path() + "." + name);
            default -> null;
        };
        this.original = own != null ? own : owner instanceof Nothing ? Unknown.ANY : in.get(owner, name, site);
    }

    Value original() {
        return original;
    }

    /** Puts a value in, and takes down what it stands in for. */
    void put(Value value, Site site) {
        ReplacedMember replaced = ReplacedMember.of(in, owner, name, original, value);
        Substitutes.of(in.realm()).add(in, new SubstituteSeen(
                replaced.name(), replaced.kind(), site, replaced.target(), value));
        CapturedCopies.observe(in, owner, name, original, site);
        write(value, site);
    }

    private void write(@Nullable Value value, Site site) {
        switch (owner) {
            case Unknown library when library.path() != null ->
                in.write(in.realm().replacedMembers(), library.path() + "." + name, value);
            case Unknown unknown -> {
            }
            case HeapValue heap when value == null && !(heap instanceof ModuleValue) -> in.write(heap, name, null);
            default -> in.set(owner, name, value == null ? Nothing.MISSING : value, site);
        }
    }

    /** Takes it out again. */
    void undo(Site site) {
        if (own == null && owner instanceof RecordValue record && record.field(name) == null) {
            // A setter has taken it; what it was before is written back the same way.
            write(original, site);
        } else {
            write(own, site);
        }
    }
}
