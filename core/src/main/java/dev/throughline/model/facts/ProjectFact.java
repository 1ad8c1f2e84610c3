package dev.throughline.model.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The audited checkout: name, commit where it is known, and what it is written with. */
public record ProjectFact(
        String name, @Nullable String commit, List<String> languages, List<String> frameworks) {}
