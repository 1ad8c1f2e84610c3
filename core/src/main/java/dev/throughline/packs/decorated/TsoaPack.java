package dev.throughline.packs.decorated;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.Pack;
import dev.throughline.packs.decorator.Mark;
import dev.throughline.packs.decorator.Marks;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Models of tsoa: what its generated routes call, and the decorators when there are no generated routes. */
public final class TsoaPack implements Pack {
    /** Packages that export the decorators and what generated code needs. */
    static final Set<String> LIBRARIES = new java.util.TreeSet<>(Set.of("tsoa", "@tsoa/runtime"));

    private static final int INVALID = 400;

    @Override
    public String name() {
        return "tsoa";
    }

    @Override
    public Set<String> libraries() {
        return Set.copyOf(LIBRARIES);
    }

    @Override
    public void install(Models models) {
        for (String library : LIBRARIES) {
            Marks.record(models, library, "Route", "Get", "Post", "Put", "Patch", "Delete", "Head", "Options",
                    "Security", "NoSecurity", "SuccessResponse", "Response", "Tags", "Middlewares", "OperationId",
                    "Produces", "Consumes", "Hidden", "Deprecated", "Example", "Extension");
            Marks.record(models, library, TsoaRoutes.PARAMETERS.toArray(String[]::new));
            models.value(library + ".Controller", new NativeFunction("Controller", TsoaPack::controller));
            models.value(library + ".ValidateError", new NativeFunction("ValidateError", TsoaPack::invalid));
            models.call(library + ".ValidationService", (in, call) -> new TsoaTemplates());
            models.call(library + ".ExpressTemplateService", (in, call) -> new TsoaTemplates());
            models.call(library + ".fetchMiddlewares", TsoaPack::middlewares);
        }
        models.listen(TsoaRoutes::called);
    }

    /** The base class of controllers keeps the status and headers that a method sets. */
    private static Value controller(Interpreter in, Invocation construction) {
        RecordValue self = construction.receiver() instanceof RecordValue record
                ? record
                : RecordValue.closed(construction.site());
        in.write(self, "statusCode", Nothing.UNDEFINED);
        in.write(self, "setStatus", new NativeFunction("setStatus", (i, call) -> {
            i.write(self, "statusCode", call.argument(0));
            return Nothing.UNDEFINED;
        }));
        in.write(self, "getStatus",
                new NativeFunction("getStatus", (i, call) -> i.get(self, "statusCode", call.site())));
        in.write(self, "setHeader", new NativeFunction("setHeader", (i, call) -> Nothing.UNDEFINED));
        in.write(self, "getHeaders", new NativeFunction("getHeaders", (i, call) -> RecordValue.closed(call.site())));
        in.write(self, "getHeader", new NativeFunction("getHeader", (i, call) -> Unknown.ANY));
        return self;
    }

    private static Value invalid(Interpreter in, Invocation call) {
        RecordValue error = call.receiver() instanceof RecordValue instance && instance.type() != null
                ? instance
                : RecordValue.instance(Unknown.library("tsoa.ValidateError"), false, call.site());
        in.write(error, "status", new Num(INVALID));
        in.write(error, "name", new Text("ValidateError"));
        in.write(error, "message", call.argument(1));
        in.write(error, "fields", call.argument(0));
        in.write(error, "stack", Unknown.PRESENT);
        return error;
    }

    /** The error that validation throws. */
    static Value invalid(Interpreter in, dev.throughline.eval.Site site) {
        return invalid(in, Invocation.of(Nothing.UNDEFINED, List.of(Unknown.PRESENT, Unknown.PRESENT), site));
    }

    /** Middleware that decorators put on a controller or on one of its methods. */
    private static Value middlewares(Interpreter in, Invocation call) {
        List<Value> found = new ArrayList<>();
        if (call.argument(0) instanceof ClassValue type) {
            for (Mark mark : Marks.of(in).ofClass(type)) {
                if (mark.name().equals("Middlewares")) {
                    found.addAll(mark.arguments());
                }
            }
        }
        return ListValue.of(found);
    }
}
