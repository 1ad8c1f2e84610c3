package dev.throughline.packs.django;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Value;
import java.util.List;
import java.util.Set;

/** A view that knows which methods it answers, and how. */
interface Routed {
    /** The method of a view that answers whatever method a request has. */
    String ANY = "ANY";

    /**
     * Where a view answers.
     *
     * @param site where its pattern is written
     * @param parameters names of the parameters of its path
     */
    record Place(Site site, Set<String> parameters) {}

    /** The HTTP methods in capitals; {@link #ANY} alone when it answers all. */
    List<String> methods(Interpreter in);

    /** The guards and what answers, for one of its methods. */
    List<Value> handlers(Interpreter in, String method, Place place);
}
