package dev.throughline.audit;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.rust.RustModule;
import dev.throughline.eval.rust.StructType;
import dev.throughline.eval.rust.VariantType;
import dev.throughline.eval.rust.World;
import dev.throughline.eval.value.RecordValue;
import org.jspecify.annotations.Nullable;

/** Tells values of Rust by what declares their types. */
final class RustTypes {
    private RustTypes() {}

    /** Whether it is a value of a type of Rust. */
    static boolean isOf(RecordValue record) {
        return module(record) != null;
    }

    /** Whether a value of a type of the tests has a trait of the code under test, so that it can take a place there. */
    static boolean isFake(Interpreter in, RecordValue record, TestSide tests) {
        return record.type() instanceof StructType struct
                && tests.contains(struct.module().file())
                && World.of(in).implementations().of(struct.type()).stream()
                        .anyMatch(each -> isOfProject(each.trait(), tests));
    }

    /** Whether a trait is one of the project, by its name, which begins with the file of its crate. */
    private static boolean isOfProject(@Nullable String trait, TestSide tests) {
        int root = trait == null ? -1 : trait.indexOf("::");
        return trait != null && root > 0 && !tests.contains(trait.substring(0, root));
    }

    /** The name of its type. */
    static String name(RecordValue record) {
        return record.type() instanceof StructType struct ? struct.name() : "";
    }

    private static @Nullable RustModule module(RecordValue record) {
        return switch (record.type()) {
            case StructType struct -> struct.module();
            case VariantType variant -> variant.owner().module();
            case null, default -> null;
        };
    }
}
