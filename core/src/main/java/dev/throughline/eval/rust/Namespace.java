package dev.throughline.eval.rust;

/** Which of the things with the same name is meant; macros are found apart. */
enum Namespace {
    /** Types, modules and crates. */
    TYPES,
    /** Functions, constants and constructors. */
    VALUES
}
