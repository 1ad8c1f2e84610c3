package dev.throughline.packs.validation;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.List;

/** A list of items of one shape. */
record ItemsShape(Shape item, List<Rule> rules) implements Shape {

    public ItemsShape {
        rules = List.copyOf(rules);
    }

    /** The same with one more rule. */
    ItemsShape with(Rule rule) {
        List<Rule> more = new ArrayList<>(rules);
        more.add(rule);
        return new ItemsShape(item, more);
    }

    @Override
    public Checked checkOption(Interpreter in, Value option) {
        if (option instanceof Unknown || option instanceof DomainValue) {
            return Checked.of(Ternary.MAYBE, option);
        }
        if (!(option instanceof ListValue list)) {
            return Checked.of(Ternary.FALSE, option);
        }
        ListValue.Items items = list.items();
        Ternary valid = items.exact() ? Ternary.TRUE : Ternary.MAYBE;
        List<Value> data = new ArrayList<>();
        for (Value each : items.known()) {
            Checked one = item.check(in, each);
            // An item that may not be there does not spoil the list for certain.
            valid = Checked.both(valid, items.exact() ? one.valid() : Ternary.MAYBE);
            data.add(one.data());
        }
        for (Rule rule : rules) {
            valid = Checked.both(valid, rule.holds(list));
        }
        return Checked.of(valid, items.exact() ? ListValue.of(data) : ListValue.maybe(data));
    }
}
