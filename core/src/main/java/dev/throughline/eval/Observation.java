package dev.throughline.eval;

/** Something that a pack saw while the code ran; each pack has kinds of its own. */
public interface Observation {}
