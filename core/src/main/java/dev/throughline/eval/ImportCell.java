package dev.throughline.eval;

/**
 * A variable that stands for something imported; the exporting module runs when it is first read, which
 * settles cyclic imports and mocks that are declared below the import.
 */
public record ImportCell(String specifier, String imported, Site site) {}
