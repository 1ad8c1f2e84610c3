package dev.throughline.packs.axum;

/**
 * How the framework refuses a request that does not fit what a handler takes.
 *
 * @param words the condition under which it does
 */
record Refusal(int status, String words) {}
