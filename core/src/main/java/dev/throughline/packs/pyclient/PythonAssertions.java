package dev.throughline.packs.pyclient;

import dev.throughline.eval.Models;
import dev.throughline.packs.client.AssertStatements;

/** Reads what assert statements of tests say about answers, and what the methods of test cases do. */
final class PythonAssertions {
    private PythonAssertions() {}

    static void install(Models models) {
        AssertStatements.install(models);
        UnittestCase.install(models);
    }
}
