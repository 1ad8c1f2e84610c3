package dev.throughline.packs.client.supertest;

import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.Pack;
import dev.throughline.packs.client.TestCode;
import dev.throughline.packs.client.TestTarget;
import java.util.List;
import java.util.Set;

/** Models supertest, superagent, chai-http and their kin. */
public final class SupertestPack implements Pack {
    private static final List<String> STARTERS = List.of(
            "supertest", "supertest.default", "supertest-session", "supertest-session.default", "superwstest",
            "superwstest.default", "supertest-as-promised", "chai.request", "chai.request.execute",
            "chai.default.request", "chai.default.request.execute", "chai-http.request", "chai-http.request.execute",
            "chai.use().request", "chai.use().request.execute");
    private static final List<String> AGENTS = List.of(
            "supertest.agent", "supertest.default.agent", "chai.request.agent", "chai.default.request.agent",
            "chai-http.request.agent", "chai.use().request.agent");
    private static final List<String> SUPERAGENT = List.of("superagent", "superagent.default");

    @Override
    public String name() {
        return "supertest";
    }

    @Override
    public Set<String> libraries() {
        return Set.of(
                "supertest", "supertest-session", "superwstest", "supertest-as-promised", "superagent", "chai-http");
    }

    @Override
    public void install(Models models) {
        STARTERS.forEach(path -> models.call(path, (in, call) -> target(call, path.contains("session"))));
        AGENTS.forEach(path -> models.call(path, (in, call) -> target(call, true)));
        models.call("chai.use", (in, call) -> Unknown.library("chai"));
        for (String path : SUPERAGENT) {
            RequestTarget anywhere = new RequestTarget(List.of(new TestTarget(null, new Text(""))), false, true);
            RequestTarget.METHODS.forEach((name, method) -> models.call(
                    path + "." + name,
                    TestCode.only((in, call) -> anywhere.start(in, method, call.argument(0), call))));
            models.call(path, TestCode.only(anywhere::call));
            models.call(path + ".agent", TestCode
                    .only((in, call) -> new RequestTarget(List.of(new TestTarget(null, new Text(""))), true, true)));
        }
    }

    private static Value target(Invocation call, boolean agent) {
        return new RequestTarget(TestTarget.of(call.argument(0)), agent, false);
    }
}
