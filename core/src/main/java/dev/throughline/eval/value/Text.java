package dev.throughline.eval.value;

/** A known string. */
public record Text(String value) implements Value {}
