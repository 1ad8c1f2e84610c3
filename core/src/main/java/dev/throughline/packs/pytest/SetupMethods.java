package dev.throughline.packs.pytest;

import java.util.List;

/**
 * Names of functions or methods that a runner calls around tests, in the style of xUnit.
 *
 * @param before what it calls before, in order
 * @param after what it calls after, in order
 * @param of what they are members of
 */
record SetupMethods(List<String> before, List<String> after, Owner of) {

    /** What the functions are members of. */
    enum Owner {
        MODULE,
        CLASS,
        INSTANCE
    }

    static final SetupMethods OF_MODULE = new SetupMethods(
            List.of("setup_module", "setUpModule"), List.of("teardown_module", "tearDownModule"), Owner.MODULE);
    static final SetupMethods OF_FUNCTION = new SetupMethods(List.of("setup_function"), List.of("teardown_function"),
            Owner.MODULE);
    static final SetupMethods OF_CLASS = new SetupMethods(List.of("setup_class"), List.of("teardown_class"),
            Owner.CLASS);
    static final SetupMethods OF_METHOD = new SetupMethods(
            List.of("setup", "setup_method"), List.of("teardown_method", "teardown"), Owner.INSTANCE);
    /** Django's classes call the second from the first. */
    static final SetupMethods OF_TEST_CASE_CLASS = new SetupMethods(List.of("setUpClass", "setUpTestData"),
            List.of("tearDownClass"), Owner.CLASS);
    static final SetupMethods OF_TEST_CASE = new SetupMethods(
            List.of("_pre_setup", "setUp", "asyncSetUp"), List.of("asyncTearDown", "tearDown"), Owner.INSTANCE);

    /** A name for the fixture that it acts as, which no function has. */
    @Override
    public String toString() {
        return before + " of " + of;
    }
}
