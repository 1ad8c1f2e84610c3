package dev.throughline.packs.pystd;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Models;
import dev.throughline.eval.Site;
import dev.throughline.eval.python.AnnotatedType;
import dev.throughline.eval.python.BuiltinTypes;
import dev.throughline.eval.python.GenericAlias;
import dev.throughline.eval.python.Subscriptable;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.List;
import java.util.Map;

/** Models of {@code typing}: the forms of types that programs and frameworks read. */
final class TypingModels {
    private static final Map<String, Value> PLAIN = Map.of(
            "List", BuiltinTypes.LIST,
            "Dict", BuiltinTypes.DICT,
            "Set", BuiltinTypes.SET,
            "Tuple", BuiltinTypes.TUPLE,
            "Type", BuiltinTypes.TYPE,
            "Text", BuiltinTypes.STR);

    private TypingModels() {}

    static void install(Models models) {
        for (String module : List.of("typing", "typing_extensions")) {
            models.value(module + ".TYPE_CHECKING", Bool.FALSE);
            models.value(module + ".Annotated", new Form("Annotated"));
            models.value(module + ".Optional", new Form("Optional"));
            models.value(module + ".Union", new Form("Union"));
            PLAIN.forEach((name, type) -> models.value(module + "." + name, type));
            models.call(module + ".cast", (in, call) -> call.argument(1));
            models.call(module + ".NewType", (in, call) -> call.argument(1));
            models.call(module + ".assert_never", (in, call) -> Nothing.NULL);
            models.call(module + ".reveal_type", (in, call) -> call.argument(0));
            for (String made : List.of("TypeVar", "ParamSpec", "TypeVarTuple")) {
                models.call(module + "." + made, (in, call) -> Unknown.PRESENT);
            }
            // As a base class they bring nothing to an instance.
            for (String base : List.of("Generic", "Protocol", "NamedTuple", "TypedDict")) {
                models.call(module + "." + base, (in, call) -> Nothing.NULL);
            }
        }
        models.call("abc.ABC", (in, call) -> Nothing.NULL);
    }

    /** A type that exists for its arguments only. */
    private static final class Form extends DomainValue implements Subscriptable {
        private final String name;

        Form(String name) {
            this.name = name;
        }

        @Override
        public Value item(Interpreter interpreter, Value key, Site site) {
            List<Value> arguments = key instanceof ListValue list ? list.items().known() : List.of(key);
            return switch (name) {
                case "Annotated" -> arguments.isEmpty()
                        ? Unknown.ANY
                        : new AnnotatedType(arguments.getFirst(), arguments.subList(1, arguments.size()));
                case "Optional" -> new GenericAlias(Unknown.library(GenericAlias.UNION), List.of(key, Nothing.NULL));
                default -> new GenericAlias(Unknown.library(GenericAlias.UNION), arguments);
            };
        }

        @Override
        public boolean assign(Interpreter in, String field, Value value, Site site) {
            return true;
        }

        @Override
        public String toString() {
            return "typing." + name;
        }
    }
}
