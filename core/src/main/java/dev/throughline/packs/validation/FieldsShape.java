package dev.throughline.packs.validation;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A record with known fields.
 *
 * @param rest what becomes of fields that are not listed
 * @param open whether there are listed fields that are not known
 * @param rules on the record as a whole
 */
record FieldsShape(Map<String, Shape> fields, Rest rest, boolean open, List<Rule> rules) implements Shape {

    /** What becomes of fields that are not listed. */
    enum Rest {
        STRIP,
        KEEP,
        REJECT
    }

    public FieldsShape {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        rules = List.copyOf(rules);
    }

    /** A shape of these fields and no rules. */
    static FieldsShape of(Map<String, Shape> fields, Rest rest, boolean open) {
        return new FieldsShape(fields, rest, open, List.of());
    }

    /** The same with another rule for fields that are not listed. */
    FieldsShape with(Rest other) {
        return new FieldsShape(fields, other, open, rules);
    }

    /** The same with one more rule. */
    FieldsShape with(Rule rule) {
        List<Rule> more = new java.util.ArrayList<>(rules);
        more.add(rule);
        return new FieldsShape(fields, rest, open, more);
    }

    /** This shape with the fields of another added, which win. */
    FieldsShape plus(FieldsShape other) {
        Map<String, Shape> all = new LinkedHashMap<>(fields);
        all.putAll(other.fields);
        return new FieldsShape(all, rest, open || other.open, rules);
    }

    /** Only, or all but, some fields. */
    FieldsShape only(java.util.Collection<String> names, boolean keep) {
        Map<String, Shape> left = new LinkedHashMap<>(fields);
        left.keySet().removeIf(name -> names.contains(name) != keep);
        return new FieldsShape(left, rest, open, rules);
    }

    /** Every field changed in one way. */
    FieldsShape each(UnaryOperator<Shape> change) {
        Map<String, Shape> changed = new LinkedHashMap<>();
        fields.forEach((name, shape) -> changed.put(name, change.apply(shape)));
        return new FieldsShape(changed, rest, open, rules);
    }

    @Override
    public Checked checkOption(Interpreter in, Value option) {
        boolean known = option instanceof RecordValue;
        if (!known && !(option instanceof Unknown) && !(option instanceof DomainValue)) {
            return Checked.of(Ternary.FALSE, option);
        }
        RecordValue record = known ? (RecordValue) option : null;
        boolean openInput = record == null || record.isOpen();
        Ternary valid = record == null || open ? Ternary.MAYBE : Ternary.TRUE;
        boolean openData = open || (openInput && rest == Rest.KEEP);
        RecordValue data = openData
                ? RecordValue.open(record == null ? null : record.created())
                : RecordValue.closed(record == null ? null : record.created());
        for (Map.Entry<String, Shape> field : fields.entrySet()) {
            Checked one = field.getValue().check(in, input(in, option, field.getKey()));
            valid = Checked.both(valid, one.valid());
            if (!Shape.isUndefined(one.data())) {
                in.write(data, field.getKey(), one.data());
            }
        }
        if (record != null) {
            valid = Checked.both(valid, others(in, record, data));
        }
        for (Rule rule : rules) {
            valid = Checked.both(valid, rule.holds(record == null ? option : record));
        }
        return Checked.of(valid, data);
    }

    private Ternary others(Interpreter in, RecordValue record, RecordValue data) {
        Ternary valid = record.isOpen() && rest == Rest.REJECT ? Ternary.MAYBE : Ternary.TRUE;
        for (String key : record.keys()) {
            Value value = record.field(key);
            if (value == null || fields.containsKey(key)) {
                continue;
            }
            if (rest == Rest.KEEP) {
                in.write(data, key, value);
            } else if (rest == Rest.REJECT && !open) {
                boolean perhaps = dev.throughline.eval.value.Union.options(value).contains(Nothing.MISSING);
                valid = Checked.both(valid, perhaps ? Ternary.MAYBE : Ternary.FALSE);
            }
        }
        return valid;
    }

    private static Value input(Interpreter in, Value option, String name) {
        if (!(option instanceof RecordValue record)) {
            return option instanceof DomainValue ? in.get(option, name, Site.NOWHERE) : Unknown.ANY;
        }
        Value field = record.field(name);
        if (field != null) {
            return field;
        }
        return record.isOpen()
                ? Unknown.ANY
                : record.type() == null
                        ? Nothing.MISSING
                        : in.get(record, name,
                                Site.NOWHERE);
    }

    /** Whether a mask of fields ({@code {name: true}}) picks a field. */
    static boolean picks(RecordValue mask, String name) {
        return mask.field(name) != null && !Bool.FALSE.equals(mask.field(name));
    }
}
