package dev.throughline.model.facts;

import java.util.List;

/**
 * A route group: the routes that one router declares.
 *
 * @param contract files that declare its routes and mounts
 */
public record GroupFact(String name, String app, List<String> contract) {}
