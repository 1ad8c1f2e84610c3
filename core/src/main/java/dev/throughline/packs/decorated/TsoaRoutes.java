package dev.throughline.packs.decorated;

import dev.throughline.eval.Frame;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.decorator.Mark;
import dev.throughline.packs.decorator.Marks;
import dev.throughline.packs.express.ExpressApps;
import dev.throughline.packs.node.ProjectModules;
import dev.throughline.packs.web.Exchanged;
import dev.throughline.packs.web.MethodHandler;
import dev.throughline.packs.web.PathTemplate;
import dev.throughline.packs.web.RouterValue;
import dev.throughline.syntax.ir.FunctionNode;
import dev.throughline.syntax.ir.Pattern;
import dev.throughline.syntax.ir.Stmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Routes of tsoa's controllers where the file with the generated ones is not part of the project. */
final class TsoaRoutes {
    static final List<String> PARAMETERS = List.of("Path", "Query", "Queries", "Header", "Body", "BodyProp", "Request",
            "RequestProp", "UploadedFile", "UploadedFiles", "FormField", "Inject", "Res");

    private static final Set<String> METHODS = Set.of("Get", "Post", "Put", "Patch", "Delete", "Head", "Options");
    private static final String GENERATED = "RegisterRoutes";

    private final Interpreter in;
    private final RouterValue app;

    private TsoaRoutes(Interpreter in, RouterValue app) {
        this.in = in;
        this.app = app;
    }

    /** Told of calls of what is not known: one that is given an app may be that of the generated function. */
    static @Nullable Value called(Interpreter in, Unknown callee, Invocation call) {
        Frame frame = in.frame();
        boolean fits = callee.path() == null
                && call.argument(0) instanceof RouterValue
                && frame != null
                && frame.module().node().body().stream().anyMatch(TsoaRoutes::importsGenerated);
        if (fits && call.argument(0) instanceof RouterValue app) {
            new TsoaRoutes(in, app).register(call.site());
            return Nothing.UNDEFINED;
        }
        return null;
    }

    private static boolean importsGenerated(Stmt statement) {
        return statement instanceof Stmt.Import i
                && i.bindings().stream().anyMatch(binding -> binding.imported().equals(GENERATED));
    }

    private void register(Site site) {
        List<ClassValue> controllers = new ArrayList<>();
        for (String library : TsoaPack.LIBRARIES) {
            ProjectModules.importing(in, "**/*.ts", library)
                    .forEach(file -> controllers.addAll(ProjectModules.classes(in, file, site)));
        }
        controllers.stream().distinct().forEach(this::controller);
    }

    private void controller(ClassValue type) {
        Marks marks = Marks.of(in);
        Mark route = Marks.named(marks.ofClass(type), "Route");
        if (route == null) {
            return;
        }
        for (String member : marks.members(type)) {
            Closure method = type.method(member);
            List<Mark> ofMember = marks.ofMember(type, member);
            for (Mark mark : ofMember) {
                if (method != null && METHODS.contains(mark.name())) {
                    Mark success = Marks.named(ofMember, "SuccessResponse");
                    Value declared = success == null ? Nothing.UNDEFINED : status(success.argument(0));
                    List<Value> handlers = new ArrayList<>(middlewares(marks.ofClass(type)));
                    handlers.addAll(middlewares(ofMember));
                    handlers.add(
                            new MethodHandler(in, method, (i, call) -> handle(type, method, declared, call, mark)));
                    List<PathTemplate> paths = List.of(path(route.argument(0)).then(path(mark.argument(0))));
                    ExpressApps.route(in, app, mark.name().toLowerCase(Locale.ROOT), paths, handlers, mark.site());
                }
            }
        }
    }

    private static List<Value> middlewares(List<Mark> marks) {
        return marks.stream()
                .filter(mark -> mark.name().equals("Middlewares"))
                .flatMap(mark -> mark.arguments().stream())
                .toList();
    }

    private static Value status(Value written) {
        return written instanceof Text(String text) && text.matches("\\d{3}")
                ? new Num(Integer.parseInt(text))
                : written;
    }

    /** Paths are written with braces around parameters. */
    private static PathTemplate path(Value written) {
        String text = written instanceof Text(String path) ? path : "";
        return ExpressApps.paths(new Text(text.replaceAll("\\{([^}/]+)}", ":$1"))).getFirst();
    }

    private void handle(ClassValue type, Closure method, Value declared, Exchanged call, Mark mark) {
        Site site = mark.site();
        List<Value> arguments = new ArrayList<>();
        List<FunctionNode.Parameter> parameters = method.node().parameters();
        for (int i = 0; i < parameters.size(); i++) {
            Mark of = Marks.of(in).ofParameter(type, method.node().name(), i).stream().findFirst().orElse(null);
            arguments.add(value(of, parameters.get(i), call));
        }
        if (!arguments.isEmpty()) {
            in.maybe("the request is invalid", site, () -> {
                throw in.thrown(TsoaPack.invalid(in, site), site);
            });
        }
        Value owner = in.call(type, new Invocation(Nothing.UNDEFINED, List.of(), false, Map.of(), true, site));
        Value result = in.await(in.call(method, owner, arguments, site), site);
        TsoaTemplates.answer(in, owner, result, declared, call, site);
    }

    /** A parameter without a decorator is one of the path. */
    private Value value(@Nullable Mark mark, FunctionNode.Parameter parameter, Exchanged call) {
        String bound = parameter.pattern() instanceof Pattern.Bind(var span, var name, var type) ? name : "";
        Value key = mark != null && mark.argument(0) instanceof Text text ? text : new Text(bound);
        return switch (mark == null ? "Path" : mark.name()) {
            case "Path" -> call.part(in, "params", key);
            case "Query" -> call.part(in, "query", key);
            case "Queries" -> call.part(in, "query");
            case "Header" -> call.part(in, "headers", key);
            case "Body" -> call.part(in, "body");
            case "BodyProp" -> call.part(in, "body", key);
            case "Request" -> call.request();
            default -> Unknown.ANY;
        };
    }
}
