package dev.throughline.model;

/** The kinds of outside that a backend talks to. */
public enum BoundaryKind {
    DATABASE,
    CACHE,
    QUEUE,
    STORAGE,
    HTTP,
    MAIL,
    PAYMENT,
    MODEL,
    AUTH,
    SEARCH,
    OTHER
}
