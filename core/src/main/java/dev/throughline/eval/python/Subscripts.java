package dev.throughline.eval.python;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.HeapValue;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.MapValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Template;
import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads, writes and deletes items ({@code x[key]}). */
public final class Subscripts {
    /** Modules whose types are forms that others read. */
    private static final List<String> FORMS = List.of("typing.", "typing_extensions.", "collections.abc.");

    /** Types that are there to be extended. */
    private static final List<String> BASES = List.of("Generic", "Protocol", "NamedTuple", "TypedDict");

    private Subscripts() {}

    // ------------------------------------------------------------------ reading

    /** The item at a key. An absent one may throw, and gives unknown. */
    public static Value read(Interpreter in, Value object, Value key, Site site) {
        Value present = Union.filter(object, o -> !(o instanceof Nothing));
        return Union.map(present, o -> Union.map(key, k -> option(in, o, k, site)));
    }

    private static Value option(Interpreter in, Value object, Value key, Site site) {
        return switch (object) {
            case ListValue list -> ofList(in, list, key, site);
            case MapValue map -> ofMap(in, map, key, site);
            case Text text -> ofText(in, text.value(), key, site);
            case Template template -> Unknown.ANY;
            case Unknown library -> ofLibrary(library, key);
            case Subscriptable modelled -> modelled.item(in, key, site);
            case BuiltinType type -> new GenericAlias(type, arguments(key));
            case GenericAlias alias -> new GenericAlias(alias.origin(), arguments(key));
            case ClassValue type -> ofClass(in, type, key, site);
            case RecordValue record -> asked(in, record, "__getitem__", List.of(key), site);
            case Nothing nothing -> {
                in.mayThrow(ExceptionType.named("TypeError").make(in, List.of(), site), site, false);
                yield Unknown.ANY;
            }
            default -> Unknown.ANY;
        };
    }

    private static Value ofList(Interpreter in, ListValue list, Value key, Site site) {
        ListValue.Items items = list.items();
        if (key instanceof SliceValue slice) {
            List<Integer> positions = items.exact() ? slice.positions(items.known().size()) : null;
            return positions == null
                    ? ListValue.maybe(items.known())
                    : ListValue.of(positions.stream().map(items.known()::get).toList());
        }
        Double number = Equality.number(key);
        if (number == null) {
            return list.anyItem();
        }
        int position = number.intValue();
        if (!items.exact()) {
            boolean inside = position >= 0 && position < items.known().size();
            return inside ? Union.of(items.known().get(position), list.anyItem()) : list.anyItem();
        }
        int place = position < 0 ? items.known().size() + position : position;
        return place >= 0 && place < items.known().size()
                ? items.known().get(place)
                : absent(in, "IndexError", List.of(), site);
    }

    private static Value ofText(Interpreter in, String text, Value key, Site site) {
        if (key instanceof SliceValue slice) {
            List<Integer> positions = slice.positions(text.length());
            if (positions == null) {
                return Unknown.ANY;
            }
            StringBuilder piece = new StringBuilder();
            positions.forEach(position -> piece.append(text.charAt(position)));
            return new Text(piece.toString());
        }
        if (!(key instanceof Num number)) {
            return Unknown.ANY;
        }
        int position = number.intValue(text.length());
        int place = position < 0 ? text.length() + position : position;
        return place >= 0 && place < text.length()
                ? new Text(text.substring(place, place + 1))
                : absent(in, "IndexError", List.of(), site);
    }

    private static Value ofMap(Interpreter in, MapValue map, Value key, Site site) {
        Value found = Maps.find(map, key);
        if (found == null) {
            return absent(in, "KeyError", List.of(key), site);
        }
        if (Maps.has(map, key) != Ternary.TRUE) {
            absent(in, "KeyError", List.of(key), site);
        }
        return found;
    }

    private static Value absent(Interpreter in, String exception, List<Value> arguments, Site site) {
        in.mayThrow(ExceptionType.named(exception).make(in, arguments, site), site, false);
        return Unknown.ANY;
    }

    /**
     * A type of the standard library's with arguments keeps them, since frameworks read them; another library's is that
     * type; an item of anything else is a value of its own.
     */
    private static Value ofLibrary(Unknown library, Value key) {
        String path = library.path();
        if (path == null) {
            return Unknown.ANY;
        }
        String name = path.substring(path.lastIndexOf('.') + 1);
        boolean isNamed = !name.isEmpty() && !name.endsWith(")") && !name.endsWith("]");
        boolean isType = isNamed && Character.isUpperCase(name.charAt(0))
                && !name.equals(name.toUpperCase(Locale.ROOT));
        // What a function such as get_args gives is no type of its own.
        boolean keeps = isNamed && FORMS.stream().anyMatch(path::startsWith) && !BASES.contains(name);
        return keeps
                ? new GenericAlias(library, arguments(key))
                : isType ? library : Unknown.library(path + "[]");
    }

    private static Value ofClass(Interpreter in, ClassValue type, Value key, Site site) {
        if (EnumMembers.isEnum(type)) {
            Value member = key instanceof Text(String name) ? type.field(name) : null;
            return member != null ? member : absent(in, "KeyError", List.of(key), site);
        }
        return new GenericAlias(type, arguments(key));
    }

    private static List<Value> arguments(Value key) {
        return key instanceof ListValue list ? list.items().known() : List.of(key);
    }

    private static Value asked(Interpreter in, RecordValue record, String method, List<Value> arguments, Site site) {
        return Attributes.has(in, record, method) == Ternary.TRUE
                ? in.call(in.get(record, method, site), record, arguments, site)
                : Unknown.ANY;
    }

    // ------------------------------------------------------------------ writing

    /** Writes the item at a key; {@link Nothing#MISSING} deletes it. */
    public static void write(Interpreter in, Value object, Value key, Value value, Site site) {
        List<Value> options = Union.options(object);
        for (Value option : options) {
            if (options.size() > 1) {
                perhaps(in, option, key, value, site);
            } else {
                one(in, option, key, value, site);
            }
        }
    }

    private static void one(Interpreter in, Value object, Value key, Value value, Site site) {
        boolean deleted = value == Nothing.MISSING;
        switch (object) {
            case MapValue map when deleted -> Maps.remove(in, map, key);
            case MapValue map -> Maps.put(in, map, key, value);
            case ListValue list -> setItem(in, list, key, value);
            case Subscriptable modelled -> modelled.setItem(in, key, value, site);
            case RecordValue record when deleted -> asked(in, record, "__delitem__", List.of(key), site);
            case RecordValue record -> asked(in, record, "__setitem__", List.of(key, value), site);
            default -> {}
        }
    }

    /** A write to one of several objects. */
    private static void perhaps(Interpreter in, Value object, Value key, Value value, Site site) {
        if (object instanceof MapValue map) {
            @Nullable String slot = map.slotFor(key);
            Value before = slot == null ? null : map.field(slot);
            Maps.put(in, map, key, Union.of(before == null ? Nothing.MISSING : before, value));
        } else if (object instanceof ListValue list) {
            List<Value> known = new ArrayList<>(list.items().known());
            if (value != Nothing.MISSING) {
                known.replaceAll(item -> Union.of(item, value));
                known.add(value);
            }
            ListMethods.store(in, list, new ListValue.Items(known, false));
        } else if (object instanceof HeapValue) {
            in.maybe("one of several values is written", site, () -> {
                one(in, object, key, value, site);
                return Nothing.NULL;
            });
        }
    }

    private static void setItem(Interpreter in, ListValue list, Value key, Value value) {
        ListValue.Items items = list.items();
        List<Value> known = new ArrayList<>(items.known());
        int position = key instanceof Num number ? number.intValue(known.size()) : known.size();
        int place = position < 0 ? known.size() + position : position;
        boolean inside = items.exact() && place >= 0 && place < known.size();
        if (inside && value == Nothing.MISSING) {
            known.remove(place);
        } else if (inside) {
            known.set(place, value);
        } else if (value != Nothing.MISSING) {
            Value added = key instanceof SliceValue ? ListMethods.any(ListMethods.items(in, value)) : value;
            known.replaceAll(item -> Union.of(item, added));
            known.add(added);
        }
        ListMethods.store(in, list, new ListValue.Items(known, inside || (items.exact() && known.isEmpty())));
    }
}
