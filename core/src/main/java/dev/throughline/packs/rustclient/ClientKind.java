package dev.throughline.packs.rustclient;

import org.jspecify.annotations.Nullable;

/** The clients by what differs between them: when a request leaves, and what sending gives. */
enum ClientKind {
    /** Sending gives a result, which holds an answer of any status. */
    REQWEST("reqwest.Client()", true),
    /** Sending gives a result, which holds answers below 400 only. */
    UREQ("ureq.Agent()", true),
    /** A client of actix, also that of its test server: sending gives a result. */
    AWC("awc.Client()", true),
    /** A request that waits for somebody to hand it to a service or client. */
    PLAIN(null, true),
    /** A request of actix's tests: sending gives the answer. */
    TEST_REQUEST(null, false),
    /** A client of a server of the test: sending gives the answer. */
    TEST_CLIENT(null, false),
    /** The test server of axum-test: waiting for a request sends it, and gives the answer. */
    AXUM_TEST(null, false);

    private final @Nullable String library;
    private final boolean givesResult;

    ClientKind(@Nullable String library, boolean givesResult) {
        this.library = library;
        this.givesResult = givesResult;
    }

    /** Path of such a client among the values of libraries, by which calls of it are boundaries; null for none. */
    @Nullable String library() {
        return library;
    }

    boolean givesResult() {
        return givesResult;
    }
}
