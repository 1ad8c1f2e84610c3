package dev.throughline.eval.rust;

import dev.throughline.eval.DeclaredMeaning.Early;
import dev.throughline.eval.Evaluation;
import dev.throughline.eval.Frame;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Reasons;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The {@code ?} operator: failures leave the function, converted to the error that it declares. */
final class EarlyExits {

    private EarlyExits() {}

    static Early of(Interpreter in, Value value, Site site) {
        World world = World.of(in);
        List<Value> goesOn = new ArrayList<>();
        List<Value> leaves = new ArrayList<>();
        for (Value each : Union.options(value)) {
            for (Value option : each instanceof Fallible ? List.of(each) : Receivers.opened(in, each, site)) {
                if (option instanceof Fallible fallible) {
                    goesOn.add(fallible.succeeded(in, site));
                    continue;
                }
                if (!(option instanceof RecordValue record) || !(record.type() instanceof VariantType variant)
                        || !variant.owner().module().isStandard()) {
                    goesOn.add(option);
                    leaves.add(ofUnknown(in, world, option, site));
                    continue;
                }
                Value part = record.field("0");
                switch (variant.name()) {
                    case "Some", "Ok" -> goesOn.add(part == null ? Nothing.UNDEFINED : part);
                    case "None" -> leaves.add(record);
                    default -> leaves.add(Reasons.passed(
                            in, record, failed(in, part == null ? Unknown.ANY : part, site)));
                }
            }
        }
        return new Early(goesOn.isEmpty() ? null : Union.of(goesOn), leaves.isEmpty() ? null : Union.of(leaves));
    }

    private static Value ofUnknown(Interpreter in, World world, Value value, Site site) {
        Type declared = declared(in);
        return declared != null && declared.name().equals("Option")
                ? Macros.required(world.option(), "None").instance(site)
                : failed(in, world.types().errorOf(value), site);
    }

    /** The failure that the running function gives for an error. */
    static Value failed(Interpreter in, Value error, Site site) {
        World world = World.of(in);
        Type declared = declared(in);
        Type target = declared == null ? null : declared.argument(1);
        Value converted = world.implementations().conversions().error(error, target, site);
        return in.call(Macros.required(world.result(), "Err"), Nothing.UNDEFINED, List.of(converted), site);
    }

    /** Leaves with a value unless something holds. */
    static Value unless(Interpreter in, Value holds, Value leaves, Site site) {
        Ternary known = in.semantics().truth(holds);
        if (known == Ternary.FALSE) {
            throw Evaluation.leave(in, leaves);
        }
        if (known == Ternary.MAYBE) {
            in.maybe("something is not as it must be", site, () -> {
                throw Evaluation.leave(in, leaves);
            });
        }
        return Nothing.UNDEFINED;
    }

    private static @Nullable Type declared(Interpreter in) {
        Frame frame = in.frame();
        Closure function = frame == null ? null : frame.function();
        return function == null
                ? null
                : World.of(in).types().resolve(function.node().returns(), function.scope());
    }
}
