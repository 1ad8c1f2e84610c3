package dev.throughline.packs.boundary;

import dev.throughline.eval.Models;
import dev.throughline.packs.Pack;
import java.util.Set;

/** Sees the crossings of boundaries by all libraries of the table. */
public final class BoundaryPack implements Pack {

    @Override
    public String name() {
        return "boundary";
    }

    @Override
    public boolean isOfAllLanguages() {
        return true;
    }

    /** The packages that the table names one by one; it knows more by patterns such as {@code @aws-sdk/client-*}. */
    @Override
    public Set<String> libraries() {
        return BoundaryTables.builtIn().packages();
    }

    @Override
    public void install(Models models) {
        models.listen(new BoundaryListener());
    }
}
