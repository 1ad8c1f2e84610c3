package dev.throughline.eval;

/** Marks values through which a request is answered: responses and whatever passes control on. */
public interface Answering {}
