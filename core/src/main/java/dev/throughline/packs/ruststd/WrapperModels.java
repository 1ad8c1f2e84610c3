package dev.throughline.packs.ruststd;

import dev.throughline.eval.Models;
import dev.throughline.eval.value.Nothing;
import java.util.List;

/** What makes a wrapper of a value gives the value: boxes, locks and shared pointers are not told apart from it. */
final class WrapperModels {
    private static final List<String> WRAPPERS = List.of(
            "std.boxed.Box", "std.sync.Arc", "std.rc.Rc", "std.sync.Mutex", "std.sync.RwLock", "std.cell.RefCell",
            "std.cell.Cell", "std.pin.Pin", "tokio.sync.Mutex", "tokio.sync.RwLock", "parking_lot.Mutex",
            "parking_lot.RwLock", "secrecy.Secret", "secrecy.SecretBox", "std.cmp.Reverse");

    /** Wrappers of functions that make the value when it is first asked for. */
    private static final List<String> LAZY = List.of(
            "std.sync.LazyLock", "std.cell.LazyCell", "once_cell.sync.Lazy", "once_cell.unsync.Lazy");

    private WrapperModels() {}

    static void install(Models models) {
        for (String wrapper : WRAPPERS) {
            for (String maker : List.of("new", "pin", "from", "clone", "into_inner", "as_ref")) {
                models.call(wrapper + "." + maker, (in, call) -> call.argument(0));
            }
        }
        for (String lazy : LAZY) {
            models.call(lazy + ".new", (in, call) -> in.call(
                    call.argument(0), Nothing.UNDEFINED, List.of(), call.site()));
            models.call(lazy + ".force", (in, call) -> call.argument(0));
        }
        for (String same : List.of("Into.into", "From.from")) {
            models.call("std.convert." + same, (in, call) -> call.argument(0));
        }
        models.call("std.convert.identity", (in, call) -> call.argument(0));
        models.call("std.mem.drop", (in, call) -> Nothing.UNDEFINED);
        models.call("std.future.ready", (in, call) -> call.argument(0));
    }
}
