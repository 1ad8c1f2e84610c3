package dev.throughline.packs.container;

import dev.throughline.eval.DeclaredTypes;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.HeapValue;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.decorator.Mark;
import dev.throughline.packs.decorator.Marks;
import dev.throughline.syntax.ir.ClassNode;
import dev.throughline.syntax.ir.FunctionNode;
import dev.throughline.syntax.ir.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Injection by decorators that name a token, else by the declared type, into constructors and fields. */
final class TypedInjector implements Injector {
    /** A mark whose argument is a function that gives the value itself. */
    static final String HANDLER = "handler";

    private static final Set<String> ONE = Set.of("inject", "Inject");
    private static final Set<String> ALL = Set.of("injectAll", "multiInject", "InjectMany");

    @Override
    public Value construct(Interpreter in, ContainerValue container, ClassValue type, Site site) {
        ClassValue declaring = Injector.constructing(type);
        List<FunctionNode.Parameter> parameters = Injector.parameters(type);
        List<Value> arguments = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            FunctionNode.Parameter parameter = parameters.get(i);
            List<Mark> marks = Marks.of(in).ofParameter(declaring, "constructor", i);
            boolean optional = parameter.defaultValue() != null;
            arguments.add(dependency(in, container, declaring, marks, parameter.type(), optional, site));
        }
        Value instance = Injector.construct(in, type, arguments, site);
        if (instance instanceof HeapValue heap) {
            fields(in, container, type, heap, site);
        }
        return instance;
    }

    private static void fields(Interpreter in, ContainerValue container, ClassValue type, HeapValue made, Site site) {
        for (@Nullable ClassValue owner = type; owner != null; owner = owner.projectBase()) {
            for (String name : Marks.of(in).members(owner)) {
                List<Mark> marks = Marks.of(in).ofMember(owner, name);
                if (marks.stream().anyMatch(TypedInjector::injects)) {
                    in.write(made, name, dependency(in, container, owner, marks, typeOf(owner, name), false, site));
                }
            }
        }
    }

    private static boolean injects(Mark mark) {
        return ONE.contains(mark.name()) || ALL.contains(mark.name()) || mark.name().equals(HANDLER);
    }

    private static @Nullable TypeRef typeOf(ClassValue owner, String field) {
        for (ClassNode.Member member : owner.node().members()) {
            if (member instanceof ClassNode.Field f && field.equals(f.name())) {
                return f.type();
            }
        }
        return null;
    }

    private static Value dependency(
            Interpreter in,
            ContainerValue container,
            ClassValue owner,
            List<Mark> marks,
            @Nullable TypeRef type,
            boolean optional,
            Site site) {
        for (Mark mark : marks) {
            Value token = token(in, mark, site);
            if (mark.name().equals(HANDLER)) {
                return in.call(mark.argument(0), Nothing.UNDEFINED, List.of(container), site);
            }
            if (ONE.contains(mark.name()) && !(token instanceof Nothing)) {
                return container.resolve(in, token, site);
            }
            if (ALL.contains(mark.name())) {
                return ListValue.maybe(List.of(container.resolve(in, token, site)));
            }
        }
        Value declared = DeclaredTypes.valueOf(in, type, owner);
        if (declared instanceof ClassValue service) {
            remember(in, container, service, site);
            return container.resolve(in, service, site);
        }
        if (declared != null && container.has(declared).equals(Bool.TRUE)) {
            return container.resolve(in, declared, site);
        }
        if (optional) {
            return Nothing.UNDEFINED;
        }
        return declared instanceof Unknown library
                ? library.called()
                : Unknown.ANY.typed(type == null ? null : type.name());
    }

    /** The token of a decorator; one that is not declared yet is given by a function. */
    private static Value token(Interpreter in, Mark mark, Site site) {
        Value token = mark.argument(0);
        boolean later = token instanceof Closure closure && closure.node().parameters().isEmpty()
                && !mark.name().equals(HANDLER);
        return later ? in.call(token, Nothing.UNDEFINED, List.of(), site) : token;
    }

    /** A class that others depend on is a service, also when nobody registers it. */
    private static void remember(Interpreter in, ContainerValue container, ClassValue service, Site site) {
        String name = service.node().name();
        ServiceRegistry registry = ServiceRegistry.of(in);
        if (registry.services().stream().noneMatch(known -> known.name().equals(name))) {
            registry.add(in, new ServiceRegistry.Service(
                    name,
                    new Site(service.module().file(), service.node().span()),
                    service,
                    () -> container.resolve(in, service, site)));
        }
    }

    @Override
    public Value call(Interpreter in, ContainerValue container, Value factory, Site site) {
        return in.call(factory, Nothing.UNDEFINED, List.of(container), site);
    }
}
