package dev.throughline.eval;

import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One world of modules: production has one, each test file has its own with its module mocks and
 * environment. The parsed program is shared.
 */
public final class Realm {
    /** How the key of an attachment begins that stands for the module of a file. */
    static final String MODULE = "module ";

    private final ProgramSource program;
    private final Models models;
    private final LanguageSemantics semantics;
    private final Scope globals = Scope.global();
    private final RecordValue environment;
    private final RecordValue replacedMembers = RecordValue.closed(null);
    private final Map<String, ModuleInstance> modules = new LinkedHashMap<>();
    private final Map<String, Value> mocks = new LinkedHashMap<>();
    private final Map<String, Value> attachments = new LinkedHashMap<>();
    private final Map<Class<?>, Object> companions = new LinkedHashMap<>();
    private Predicate<String> passing = file -> false;
    private String assumption = "";

    /**
     * @param semantics the meaning of the language that the world's code is written in
     * @param environment the environment variables; open, so that one that is not set is unknown
     */
    public Realm(
            ProgramSource program,
            Models models,
            LanguageSemantics semantics,
            RecordValue environment) {
        this.program = program;
        this.models = models;
        this.semantics = semantics;
        this.environment = environment;
    }

    public ProgramSource program() {
        return program;
    }

    public Models models() {
        return models;
    }

    /** What stands in the place of members of libraries in this world, by their paths; written through the interpreter. */
    public RecordValue replacedMembers() {
        return replacedMembers;
    }

    /** The environment variables of this world. */
    public RecordValue environment() {
        return environment;
    }

    /** The meaning of the language that its code is written in. */
    public LanguageSemantics semantics() {
        return semantics;
    }

    /** Variables that every module sees. */
    public Scope globals() {
        return globals;
    }

    /**
     * Replaces a module for all importers.
     *
     * @param target file of the project, or path of a foreign package
     * @param replacement its namespace, or a function that gives it
     */
    public void mock(String target, Value replacement) {
        mocks.put(target, replacement);
    }

    /** Takes a replacement back. */
    public void unmock(String target) {
        mocks.remove(target);
    }

    /** The replacement of a module, or null. */
    public @Nullable Value mockOf(String target) {
        return mocks.get(target);
    }

    /** A value that a pack or the language keeps once per world. */
    public Value attachment(String key, Function<String, Value> make) {
        return attachments.computeIfAbsent(key, make);
    }

    /** Something that a pack keeps once per world, such as the apps that were made in it. */
    public <T> T companion(Class<T> type, Supplier<T> make) {
        return type.cast(companions.computeIfAbsent(type, ignored -> make.get()));
    }

    /**
     * Says what is taken for granted about what is not known, until it is said anew: what calls have given holds only
     * under the same assumption.
     */
    public void assume(String words) {
        assumption = words;
    }

    /** What is taken for granted about what is not known; empty for nothing. */
    String assumption() {
        return assumption;
    }

    /** Says of which files the modules belong to the exploration that they run in, until they are forgotten. */
    public void passing(Predicate<String> files) {
        passing = files;
    }

    /** Whether the module of a file belongs to the exploration that it runs in. */
    boolean isPassing(String file) {
        return passing.test(file);
    }

    /** Forgets the passing modules, so that they run anew, and what packs keep as companions of some types. */
    public void forgetPassing(Set<Class<?>> kept) {
        modules.keySet().removeIf(passing);
        attachments.keySet().removeIf(key -> key.startsWith(MODULE) && passing.test(key.substring(MODULE.length())));
        companions.keySet().removeAll(kept);
    }

    /** Modules that were asked for, by file, in that order. */
    public Map<String, ModuleInstance> modules() {
        return modules;
    }

    /** Forgets module instances, so that they run anew at the next read ({@code vi.resetModules}). */
    public void resetModules() {
        modules.clear();
    }

}
