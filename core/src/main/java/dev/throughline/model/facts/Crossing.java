package dev.throughline.model.facts;

import dev.throughline.model.Boundary;

/**
 * A boundary that the project's own code talks to in one exercise.
 *
 * @param definite whether every path that is compatible with the exercise crosses it; otherwise it
 *     is merely possible and raises no grade
 */
public record Crossing(Boundary boundary, boolean definite) {}
