package dev.throughline.packs.web;

import org.jspecify.annotations.Nullable;

/** A value behind which an app answers: the app itself, or a server made from it. */
public interface HasApp {

    /** The app, or null when it is not known. */
    @Nullable RouterValue app();
}
