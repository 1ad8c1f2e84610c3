package dev.throughline.packs.axum;

/** A handler that may ask for the state of its router. */
interface HasState {

    /** Where it finds the state. */
    StateCell state();
}
