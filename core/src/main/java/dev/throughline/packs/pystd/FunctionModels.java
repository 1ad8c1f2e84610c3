package dev.throughline.packs.pystd;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.LanguageSemantics;
import dev.throughline.eval.Models;
import dev.throughline.eval.NativeCode;
import dev.throughline.eval.Site;
import dev.throughline.eval.python.Descriptors;
import dev.throughline.eval.value.BoundFunction;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.HeapValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Models of {@code functools}, {@code contextlib} and of decorators that leave a function as it is. */
final class FunctionModels {
    private static final List<String> IDENTITIES = List.of(
            "functools.total_ordering", "functools.singledispatch", "typing.overload", "typing.final",
            "typing.no_type_check", "typing.runtime_checkable", "typing_extensions.override", "typing.override",
            "abc.abstractmethod", "enum.unique", "contextlib.closing", "asyncio.coroutine", "types.coroutine",
            "weakref.ref", "weakref.proxy");

    private FunctionModels() {}

    static void install(Models models) {
        models.call("functools.wraps", (in, call) -> new NativeFunction("wraps",
                (i, decorated) -> wrapped(i, decorated.argument(0), call.argument(0))));
        models.call("functools.update_wrapper", (in, call) -> wrapped(in, call.argument(0), call.argument(1)));
        models.call("functools.partial", (in, call) -> new PartialFunction(call));
        models.call("functools.partialmethod", (in, call) -> new PartialFunction(call));
        models.call("functools.cache", (in, call) -> cached(in, call.argument(0)));
        models.call("functools.lru_cache", FunctionModels::lruCache);
        models.call("functools.cached_property", (in, call) -> Descriptors.cachedProperty(call.argument(0)));
        models.call("functools.reduce", FunctionModels::reduce);
        models.call("contextlib.contextmanager", (in, call) -> Descriptors.contextManager(call.argument(0)));
        models.call("contextlib.asynccontextmanager", (in, call) -> Descriptors.contextManager(call.argument(0)));
        models.call("contextlib.nullcontext", (in, call) -> new NullContext(
                call.has(0) ? call.argument(0) : Nothing.NULL));
        NativeCode identity = (in, call) -> call.argument(0);
        IDENTITIES.forEach(path -> models.call(path, identity));
        models.call("inspect.iscoroutinefunction", FunctionModels::isCoroutine);
        models.call("asyncio.iscoroutinefunction", FunctionModels::isCoroutine);
        models.call("inspect.isclass",
                (in, call) -> dev.throughline.eval.value.Bool.of(call.argument(0) instanceof Unknown
                        ? dev.throughline.eval.value.Ternary.MAYBE
                        : dev.throughline.eval.value.Ternary.of(call.argument(0) instanceof ClassValue)));
    }

    /** A wrapper goes by the name of what it wraps, and remembers it. */
    private static Value wrapped(Interpreter in, Value wrapper, Value original) {
        if (wrapper instanceof HeapValue heap) {
            in.write(heap, "__wrapped__", original);
            for (String copied : List.of("__name__", "__qualname__")) {
                in.write(heap, copied, in.get(original, copied, Site.NOWHERE));
            }
        }
        return wrapper;
    }

    private static Value lruCache(Interpreter in, Invocation call) {
        boolean direct = call.argument(0) instanceof Closure || call.argument(0) instanceof BoundFunction;
        return direct
                ? cached(in, call.argument(0))
                : new NativeFunction("lru_cache", (i, decorated) -> cached(i, decorated.argument(0)));
    }

    /** A function that keeps its results is taken for the function itself. */
    private static Value cached(Interpreter in, Value function) {
        if (function instanceof HeapValue heap) {
            in.write(heap, "cache_clear", new NativeFunction("cache_clear", (i, call) -> Nothing.NULL));
            in.write(heap, "__wrapped__", function);
        }
        return function;
    }

    private static Value reduce(Interpreter in, Invocation call) {
        LanguageSemantics.Elements elements = in.elements(call.argument(1));
        if (elements == null || !elements.exact() || (elements.values().isEmpty() && !call.has(2))) {
            return Unknown.ANY;
        }
        @Nullable Value result = call.has(2) ? call.argument(2) : null;
        for (Value element : elements.values()) {
            result = result == null
                    ? element
                    : in.call(call.argument(0), Nothing.UNDEFINED, List.of(result, element), call.site());
        }
        return result == null ? Unknown.ANY : result;
    }

    private static Value isCoroutine(Interpreter in, Invocation call) {
        return call.argument(0) instanceof Closure closure
                ? dev.throughline.eval.value.Bool.of(closure.node().async() && !closure.node().generator())
                : Unknown.ANY;
    }
}
