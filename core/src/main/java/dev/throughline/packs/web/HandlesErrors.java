package dev.throughline.packs.web;

/** A handler made by a framework that takes the error as its first argument. */
public interface HandlesErrors {}
