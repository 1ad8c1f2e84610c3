package dev.throughline.packs.client;

import dev.throughline.eval.Observation;

/** Test code sent a request. */
public record RequestSent(ClientRequest request) implements Observation {}
