package dev.throughline.eval.value;

/**
 * Marks values, and types of records, of which all alternatives matter: the ways in which a function fails, and what it
 * answers. More of them are kept apart than of other values.
 */
public interface KeptApart {}
