package dev.throughline.eval.value;

/** A regular expression as written. It is never run on the audited project's behalf without a linear-time matcher. */
public record Regex(String pattern, String flags) implements Value {}
