package dev.throughline.packs.decorated;

import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.Closure;
import dev.throughline.packs.decorator.Mark;
import dev.throughline.packs.decorator.Marks;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A method of a controller that answers a route.
 *
 * @param route the decorator that makes it one
 * @param ofMember all decorators of the method
 * @param ofClass all decorators of the controller
 */
record RoutingAction(
        ClassValue controller, Closure method, Mark route, List<Mark> ofMember, List<Mark> ofClass) {

    /** A decorator of the method, else of the controller, else null. */
    @Nullable Mark mark(String name) {
        Mark own = Marks.named(ofMember, name);
        return own != null ? own : Marks.named(ofClass, name);
    }
}
