package dev.throughline.packs.container;

import dev.throughline.eval.Observation;
import dev.throughline.eval.value.Value;

/**
 * A service was registered in a container.
 *
 * @param name under which it is known
 * @param provided the class, factory or value that it is made of
 */
public record ServiceRegistered(String name, Value provided) implements Observation {}
