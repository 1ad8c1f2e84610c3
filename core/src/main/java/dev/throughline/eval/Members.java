package dev.throughline.eval;

import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.HeapValue;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.MapValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.syntax.ir.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads and writes members of values. */
final class Members {
    /** Prefix of the slot that holds a getter of a record. */
    static final String GETTER = "#get ";

    /** Prefix of the slot that holds a setter of a record. */
    static final String SETTER = "#set ";

    private static final String OPEN = "#open";

    private final Interpreter in;
    private final ObjectModel objects;

    Members(Interpreter in) {
        this.in = in;
        this.objects = in.semantics().objects(in);
    }

    /** How objects work in the language of this world. */
    ObjectModel objects() {
        return objects;
    }

    /** Reads a member; getters run. An absent object may throw and gives unknown. */
    Value get(Value object, String name, Site site) {
        return switch (object) {
            case Union(List<Value> options) -> ofUnion(options, name, site);
            case Unknown unknown -> {
                Value declared = unknown.type() == null
                        ? null
                        : in.semantics().memberOfDeclared(in, unknown, name, site);
                yield declared != null ? declared : ofLibrary(unknown, name);
            }
            case Nothing nothing -> {
                in.mayThrow(Unknown.ANY, site, false);
                yield Unknown.ANY;
            }
            case RecordValue record -> ofRecord(record, name, site);
            case DomainValue domain -> ofDomain(domain, name, site);
            case ClassValue type -> objects.ofClass(type, name, site);
            case HeapValue heap -> ofHeap(heap, name, site);
            default -> builtin(object, name, site);
        };
    }

    /** Reads a member that the code writes down, as {@link #get}, where somebody may know what something unknown has. */
    Value read(Value object, Expr owner, String name, Site site) {
        Models.ReadListener reader = in.realm().models().readers(name);
        if (reader == null) {
            return get(object, name, site);
        }
        if (object instanceof Union(List<Value> options)) {
            return Union.of(options.stream()
                    .filter(option -> !(option instanceof Nothing))
                    .map(option -> read(option, owner, name, site))
                    .toList());
        }
        Value told = told(object, owner, name, site);
        return told != null ? told : get(object, name, site);
    }

    /** What somebody knows of a member of something unknown, or null. */
    @Nullable Value told(Value object, Expr owner, String name, Site site) {
        Models.ReadListener reader = in.realm().models().readers(name);
        boolean open = object instanceof Unknown
                || (object instanceof RecordValue record && record.isOpen() && record.field(name) == null);
        return reader == null || !open ? null : reader.reading(in, object, word(owner), name, site);
    }

    /** What an expression calls its value, or null. */
    static @Nullable String word(Expr expression) {
        return switch (expression) {
            case Expr.Name(var span, var name) -> name;
            case Expr.Member(var span, var object, var name, var safe) -> name;
            case Expr.This self -> "this";
            case Expr.Await(var span, var value) -> word(value);
            case Expr.Cast(var span, var value, var type) -> word(value);
            case Expr.Call call -> word(call.callee());
            default -> null;
        };
    }

    /** Reads a member without running anything, for narrowing. */
    Value peek(Value object, String name) {
        return Union.map(object, o -> switch (o) {
            case RecordValue record -> {
                Value field = record.field(name);
                yield field != null ? field : record.isOpen() ? Unknown.ANY : Nothing.UNDEFINED;
            }
            case Unknown u -> u.path() == null ? Unknown.ANY : u.member(name);
            case Nothing nothing -> Nothing.UNDEFINED;
            default -> Unknown.ANY;
        });
    }

    private Value ofUnion(List<Value> options, String name, Site site) {
        List<Value> results = new ArrayList<>();
        for (Value option : options) {
            if (!(option instanceof Nothing)) {
                results.add(get(option, name, site));
            }
        }
        return Union.of(results);
    }

    /** A member of something that a library gives. */
    Value ofLibrary(Unknown unknown, String name) {
        if (unknown.path() == null) {
            return Unknown.ANY;
        }
        Unknown member = unknown.member(name);
        if (member.path() == null) {
            return member;
        }
        Value replaced = in.realm().replacedMembers().field(member.path());
        Value modelled = replaced != null ? replaced : in.realm().models().valueAt(member.path());
        return modelled == null ? member : modelled;
    }

    private Value ofDomain(DomainValue domain, String name, Site site) {
        Value own = domain.field(name);
        if (own != null && own != Nothing.MISSING) {
            return own;
        }
        Value modelled = domain.member(in, name, site);
        if (modelled != null) {
            return modelled;
        }
        Value common = in.semantics().builtinMember(in, domain, name, site);
        return common == null ? Unknown.ANY : common;
    }

    private Value ofHeap(HeapValue heap, String name, Site site) {
        Value own = heap.field(name);
        if (own != null && own != Nothing.MISSING && !(heap instanceof MapValue)) {
            return own;
        }
        return builtin(heap, name, site);
    }

    /** A member that the language gives to values of this kind. */
    Value builtin(Value object, String name, Site site) {
        Value builtin = in.semantics().builtinMember(in, object, name, site);
        return builtin == null ? in.semantics().missingMember() : builtin;
    }

    private Value ofRecord(RecordValue record, String name, Site site) {
        Value own = record.field(name);
        if (own != null) {
            return own == Nothing.MISSING ? objects.inherited(record, name, site) : present(own);
        }
        if (record.field(GETTER + name) instanceof Closure getter) {
            return in.call(getter, record, List.of(), site);
        }
        return objects.inherited(record, name, site);
    }

    /** A field that may be absent reads as undefined where it is. */
    private static Value present(Value value) {
        return value instanceof Union ? Union.map(value, v -> v == Nothing.MISSING ? Nothing.UNDEFINED : v) : value;
    }

    // ------------------------------------------------------------------ writing

    /** Writes a member; an absent or unknown object takes no writes. */
    void set(Value object, String name, Value value, Site site) {
        switch (object) {
            case Union(List<Value> options) -> {
                for (Value option : options) {
                    if (option instanceof HeapValue heap) {
                        Value before = heap.field(name);
                        set(heap, name, before == null ? value : Union.of(before, value), site);
                    }
                }
            }
            case DomainValue domain -> {
                if (!domain.assign(in, name, value, site)) {
                    in.write(domain, name, value);
                }
            }
            case RecordValue record -> objects.set(record, name, value, site);
            case ListValue list -> {
                if (name.equals("length") && value instanceof Num(double n) && n == 0) {
                    in.write(list, ListValue.ITEMS, new ListValue.Items(List.of(), true));
                }
            }
            case HeapValue heap -> in.write(heap, name, value);
            default -> {}
        }
    }

    // ------------------------------------------------------------------ computed keys

    /** Reads a member by computed key. */
    Value index(Value object, Value key, Site site) {
        Value atKey = in.semantics().index(in, object, key, site);
        if (atKey != null) {
            return atKey;
        }
        return Union.map(key, k -> {
            if (k instanceof Num(double n) && n == Math.rint(n)) {
                Value item = Union.map(object, o -> item(o, (int) n));
                if (item != Nothing.MISSING) {
                    return item;
                }
            }
            String name = in.semantics().keyName(k);
            return name == null ? anyMember(object) : get(object, name, site);
        });
    }

    /** The item at a position, or {@link Nothing#MISSING} when the object has no positions. */
    private Value item(Value object, int position) {
        if (object instanceof Text(String text)) {
            boolean inside = position >= 0 && position < text.length();
            return inside ? new Text(text.substring(position, position + 1)) : Nothing.UNDEFINED;
        }
        if (!(object instanceof ListValue list)) {
            return object instanceof Unknown ? Unknown.ANY : Nothing.MISSING;
        }
        ListValue.Items items = list.items();
        if (position < 0 || position >= items.known().size()) {
            return items.exact() ? Nothing.UNDEFINED : Unknown.ANY;
        }
        Value known = items.known().get(position);
        return items.exact() ? known : Union.of(known, Unknown.ANY);
    }

    private static Value anyMember(Value object) {
        return Union.map(object, o -> switch (o) {
            // The position may be none of those that are filled.
            case ListValue list -> Union.of(list.anyItem(), Nothing.UNDEFINED);
            case RecordValue record -> {
                List<Value> values = new ArrayList<>();
                record.keys().forEach(key -> values.add(java.util.Objects.requireNonNull(record.field(key))));
                // The key may be none of those that are known.
                values.add(record.isOpen() || values.isEmpty() ? Unknown.ANY : Nothing.UNDEFINED);
                yield Union.of(values);
            }
            default -> Unknown.ANY;
        });
    }

    /** Writes a member by computed key. */
    void setIndex(Value object, Value key, Value value, Site site) {
        if (in.semantics().setIndex(in, object, key, value, site)) {
            return;
        }
        if (object instanceof ListValue list) {
            setItem(list, key, value);
            return;
        }
        String name = in.semantics().keyName(key);
        if (name != null) {
            set(object, name, value, site);
            return;
        }
        if (key instanceof Union(List<Value> keys) && object instanceof RecordValue record) {
            List<String> names = keys.stream().map(in.semantics()::keyName).filter(Objects::nonNull).toList();
            if (names.size() == keys.size()) {
                names.forEach(each -> setPerhaps(record, each, value));
                return;
            }
        }
        setAny(object, value);
    }

    /** Writes, or deletes, a member of which it is not known which one it is. */
    void setAny(Value object, Value value) {
        for (Value option : Union.options(object)) {
            if (option instanceof RecordValue record) {
                record.keys().forEach(key -> setPerhaps(record, key, value));
                if (value != Nothing.MISSING) {
                    in.write(record, OPEN, Bool.TRUE);
                }
            } else if (option instanceof ListValue list) {
                setItem(list, Unknown.ANY, value);
            }
        }
    }

    private void setPerhaps(RecordValue record, String key, Value value) {
        Value before = record.field(key);
        in.write(record, key, Union.of(before == null ? Nothing.MISSING : before, value));
    }

    private void setItem(ListValue list, Value key, Value value) {
        List<Value> known = new ArrayList<>(list.items().known());
        boolean exact = list.items().exact();
        int position = key instanceof Num number ? number.intValue(-1) : -1;
        if (position >= 0 && position < known.size()) {
            known.set(position, value);
        } else if (position == known.size() && known.size() < ListValue.LONGEST) {
            known.add(value);
        } else {
            if (position < 0) {
                known.replaceAll(item -> Union.of(item, value));
            }
            known.add(value);
            exact = false;
        }
        in.write(list, ListValue.ITEMS, new ListValue.Items(known, exact));
    }

    // ------------------------------------------------------------------ whole records

    /** Whether a value has a member of that name. */
    Ternary has(Value object, String name) {
        return switch (object) {
            case RecordValue record -> {
                Value field = record.field(name);
                if (field == null || field == Nothing.MISSING) {
                    boolean method = record.type() instanceof ClassValue c
                            && (c.method(name) != null || c.getter(name) != null);
                    yield method ? Ternary.TRUE : record.isOpen() ? Ternary.MAYBE : Ternary.FALSE;
                }
                yield Union.options(field).contains(Nothing.MISSING) ? Ternary.MAYBE : Ternary.TRUE;
            }
            case Nothing nothing -> Ternary.FALSE;
            case Text text -> Ternary.FALSE;
            case Num number -> Ternary.FALSE;
            case Bool bool -> Ternary.FALSE;
            case HeapValue heap -> heap.field(name) != null ? Ternary.TRUE : Ternary.MAYBE;
            default -> Ternary.MAYBE;
        };
    }

    /** Copies the entries of a value into a record, later entries winning; what is not known opens it. */
    void spreadInto(RecordValue target, Value source, Site site) {
        List<Value> options = Union.options(source);
        for (Value option : options) {
            boolean certain = options.size() == 1;
            switch (option) {
                case RecordValue record -> {
                    for (String key : record.keys()) {
                        Value value = java.util.Objects.requireNonNull(record.field(key));
                        boolean perhaps = Union.options(value).contains(Nothing.MISSING);
                        Value before = target.field(key);
                        if (!certain || perhaps) {
                            value = Union.of(before == null ? Nothing.MISSING : before, value);
                        }
                        in.write(target, key, value);
                    }
                    if (record.isOpen()) {
                        overwrite(target, record.keys());
                    }
                }
                case ListValue list -> {
                    List<Value> items = list.items().known();
                    for (int i = 0; i < items.size(); i++) {
                        in.write(target, String.valueOf(i), items.get(i));
                    }
                }
                case ClassValue type -> copyFields(target, type);
                case DomainValue domain -> overwrite(target, List.of());
                case HeapValue heap -> copyFields(target, heap);
                // What counts as false has no entries.
                case Unknown unknown when unknown.truth() == Ternary.FALSE -> {
                }
                case Unknown unknown -> overwrite(target, List.of());
                default -> {}
            }
        }
    }

    private void copyFields(RecordValue target, HeapValue source) {
        for (String name : List.copyOf(source.slotNames())) {
            Value value = source.field(name);
            if (value != null && !name.startsWith("#")) {
                in.write(target, name, value);
            }
        }
    }

    /** Any entry may have been written, except for some whose value is known. */
    private void overwrite(RecordValue target, List<String> known) {
        for (String key : target.keys()) {
            if (!known.contains(key)) {
                setPerhaps(target, key, Unknown.ANY);
            }
        }
        in.write(target, OPEN, Bool.TRUE);
    }

    /** A copy of a record without some keys. */
    Value without(Value value, List<String> taken) {
        return Union.map(value, option -> {
            if (!(option instanceof RecordValue record)) {
                return option instanceof Nothing ? RecordValue.closed(null) : RecordValue.open(null);
            }
            RecordValue copy = record.isOpen() ? RecordValue.open(null) : RecordValue.closed(null);
            for (String key : record.keys()) {
                if (!taken.contains(key)) {
                    in.write(copy, key, java.util.Objects.requireNonNull(record.field(key)));
                }
            }
            return copy;
        });
    }
}
