package dev.throughline.judge.gap;

import static dev.throughline.judge.ExerciseBuilder.fullApp;
import static dev.throughline.judge.FactsBuilder.facts;
import static dev.throughline.judge.RouteBuilder.route;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.judge.FactsBuilder;
import dev.throughline.judge.Judge;
import dev.throughline.judge.RouteBuilder;
import dev.throughline.model.BoundaryKind;
import dev.throughline.model.audit.Gap;
import dev.throughline.model.audit.Priority;
import java.util.List;
import org.junit.jupiter.api.Test;

class GapsTest {

    @Test
    void riskComesFirstAndSaysWhereItWasRead() {
        assertGap(route("POST /api/billing/portal").own(400, "when bad"), Priority.P0,
                "money: the path says \"billing\"");
        assertGap(route("GET /a").own(404, "when gone").uses("userCreditService"), Priority.P0,
                "money: the service userCreditService says \"credit\"");
        assertGap(route("GET /a").group("payments").own(404, "when gone"), Priority.P0,
                "money: the group says \"payments\"");
        assertGap(route("GET /a").own(400, "when the token is malformed"), Priority.P0,
                "credentials: the cause says \"token\"");
        assertGap(route("GET /a").guard(401, "apiAuth"), Priority.P0,
                "authorisation: who is let in, and to whose data");
        assertGap(route("DELETE /a").own(204, "when gone"), Priority.P0, "data loss: the method is DELETE");
    }

    @Test
    void paymentBoundaryIsMoneyWhateverTheNames() {
        List<Gap> gaps = gaps(facts(route("POST /api/go").own(200, "always").crosses(BoundaryKind.PAYMENT, "acme")));

        assertThat(gaps).extracting(Gap::priority).containsOnly(Priority.P0);
        assertThat(gaps).extracting(Gap::why).contains("money: the route crosses acme");
    }

    @Test
    void wordsAreWholeWords() {
        assertGap(route("GET /authors").own(404, "when gone"), Priority.P3,
                "no risk, core flow or complexity is seen in the code");
    }

    @Test
    void successIsTheCoreFlow() {
        assertGap(route("GET /a").own(200, "always"), Priority.P1, "core flow: no test shows that the route works");
    }

    @Test
    void complexityComesAfterTheCoreFlow() {
        assertGap(route("GET /a").own(404, "when gone").uses("a", "b", "c"), Priority.P2,
                "complexity: the route reaches 3 services");
        assertGap(route("GET /a").own(500, "when it fails"), Priority.P2, "wiring: a failure of the server's side");
        assertGap(route("GET /a").guard(429, "limiter"), Priority.P2, "wiring: a guard in front of the route");
    }

    @Test
    void mostUrgentComeFirst() {
        List<Gap> gaps = gaps(facts(
                route("GET /a").own(404, "when gone"),
                route("GET /b").own(200, "always"),
                route("POST /login").own(400, "when bad"),
                route("POST /pay").own(400, "when bad").own(409, "when paid already")));

        assertThat(gaps)
                .extracting(Gap::subject)
                .containsExactly(
                        "server#POST /pay", "server#POST /pay", "server#POST /login", "server#GET /b", "server#GET /a");
    }

    @Test
    void guardIsOneGapForAllRoutesBehindIt() {
        List<Gap> gaps = gaps(facts(
                route("GET /b").guard(401, "apiAuth"),
                route("GET /a").guard(401, "apiAuth"),
                route("GET /c").guard(401, "adminAuth")));

        assertThat(gaps).extracting(Gap::subject).containsExactly("server#GET /a", "server#GET /c");
        assertThat(gaps.getFirst().why()).endsWith("; the guard stands before 2 routes");
    }

    @Test
    void serviceThatNoTestRunsForRealIsAGap() {
        List<Gap> gaps = gaps(facts().service("mailer").service("billing", FactsBuilder.SUITE_FILE).suite());

        assertThat(gaps).extracting(Gap::subject).containsExactly("billing", "mailer");
        assertThat(gaps).extracting(Gap::priority).containsExactly(Priority.P0, Priority.P2);
        assertThat(gaps.getFirst().scenario().text()).isEqualTo("run for real: it appears only as a double");
    }

    @Test
    void identityIsMadeOfNamesOnly() {
        Gap gap = gaps(facts(route("GET /a").own(404, "when gone"))).getFirst();
        Gap reworded = gaps(facts(route("GET /a").own(404, "when the asset has left"))).getFirst();
        Gap other = gaps(facts(route("GET /b").own(404, "when gone"))).getFirst();

        assertThat(gap.id()).matches("[0-9a-f]{10}").isEqualTo(reworded.id()).isNotEqualTo(other.id());
    }

    @Test
    void outcomesOfOneNameKeepTheirIdentityWhenAnotherIsAsserted() {
        RouteBuilder twice = route("GET /a").own(404, "NO_ASSET", "when gone").own(404, "when off").own(404,
                "when hidden");
        List<String> all = gaps(facts(twice)).stream().map(Gap::id).toList();
        List<String> left = gaps(facts(twice).suite(fullApp("GET /a").assertsCode("NO_ASSET"))).stream()
                .map(Gap::id)
                .toList();

        assertThat(all).hasSize(3).doesNotHaveDuplicates();
        assertThat(left).hasSize(2).isSubsetOf(all);
    }

    private static void assertGap(RouteBuilder route, Priority priority, String why) {
        List<Gap> gaps = gaps(facts(route));
        assertThat(gaps).hasSize(1);
        assertThat(gaps.getFirst().priority()).isEqualTo(priority);
        assertThat(gaps.getFirst().why()).isEqualTo(why);
    }

    private static List<Gap> gaps(FactsBuilder facts) {
        return Judge.judge(facts.build()).gaps();
    }
}
