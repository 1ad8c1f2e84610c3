package dev.throughline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.model.audit.Audit;
import dev.throughline.model.audit.Outcome;
import dev.throughline.model.audit.RouteResult;
import dev.throughline.source.Checkout;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of the routes of a server with actix-web, beside their statuses. */
class ActixRoutesTest {

    @TempDir
    Path folder;

    /** A crate with these items, and an app that is built by these calls. */
    private Audit audit(String app, String... items) throws IOException {
        List<String> lines = new ArrayList<>(List.of(
                "use actix_web::{web, App, HttpServer, HttpResponse, HttpMessage, ResponseError, Error};"));
        lines.addAll(List.of(items));
        lines.addAll(List.of(
                "#[actix_web::main]",
                "async fn main() -> std::io::Result<()> {",
                "  HttpServer::new(|| App::new()" + app + ").bind(\"127.0.0.1:80\")?.run().await",
                "}"));
        Path root = Checkout.in(folder)
                .file("Cargo.toml", "[package]", "name = \"sample\"", "version = \"1.0.0\"", "[dependencies]",
                        "actix-web = \"4\"")
                .file("src/main.rs", lines.toArray(String[]::new))
                .root();
        return new Auditor(stage -> {}).audit(root);
    }

    private static List<String> outcomes(Audit audit) {
        return audit.routes().getFirst().outcomes().stream().map(ActixRoutesTest::line).toList();
    }

    private static String line(Outcome outcome) {
        return outcome.status() + " " + outcome.origin().toString().toLowerCase(Locale.ROOT) + " "
                + outcome.source().line() + ": " + outcome.cause();
    }

    @Test
    void saysWhichCallFailsAndWhereTheErrorIsMade() throws IOException {
        Audit audit = audit(
                ".route(\"/x\", web::get().to(show))",
                "enum E { Missing, Other }",
                "impl ResponseError for E {",
                "  fn status_code(&self) -> actix_web::http::StatusCode {",
                "    match self { E::Missing => actix_web::http::StatusCode::NOT_FOUND,",
                "      E::Other => actix_web::http::StatusCode::CONFLICT }",
                "  }",
                "}",
                "fn find(id: i64) -> Result<i64, E> {",
                "  if id > 5 {",
                "    return Err(E::Missing);",
                "  }",
                "  Ok(id)",
                "}",
                "async fn show(id: web::Path<String>) -> Result<HttpResponse, E> {",
                "  let found = find(number())?;",
                "  Ok(HttpResponse::Ok().json(found))",
                "}",
                "fn number() -> i64 { std::process::id().into() }");

        assertThat(outcomes(audit)).containsExactly(
                "200 own 17: on success",
                "404 own 11: when id > 5");
    }

    @Test
    void takesTheTextOfAnErrorForTheWordsOfItsCause() throws IOException {
        Audit audit = audit(
                ".route(\"/x\", web::get().to(show))",
                "#[derive(thiserror::Error)]",
                "enum E { #[error(\"no such thing\")] Missing }",
                "impl ResponseError for E {}",
                "async fn show() -> Result<HttpResponse, E> {",
                "  Err(E::Missing)",
                "}");

        assertThat(outcomes(audit)).containsExactly("500 own 6: always (“no such thing”)");
    }

    @Test
    void takesAFunctionThatSendsStrangersAwayForAGuard() throws IOException {
        Audit audit = audit(
                ".service(web::scope(\"/me\").wrap(actix_web::middleware::from_fn(guard)).route(\"\", "
                        + "web::get().to(|| HttpResponse::Ok())))",
                "async fn guard(req: actix_web::dev::ServiceRequest, next: actix_web::middleware::Next<()>)",
                "    -> Result<actix_web::dev::ServiceResponse<()>, Error> {",
                "  match req.cookie(\"session\") {",
                "    Some(_) => next.call(req).await,",
                "    None => Ok(req.into_response(HttpResponse::Found().finish())),",
                "  }",
                "}");

        assertThat(audit.routes().getFirst().auth()).isTrue();
        assertThat(outcomes(audit)).contains("302 guard 6: when req.cookie('session') is not Some");
    }

    @Test
    void namesGroupsAfterScopesAndFunctionsThatConfigure() throws IOException {
        Audit audit = audit(
                ".configure(parcels).service(web::scope(\"/shelves\").route(\"\", web::get().to(show)))"
                        + ".service(web::resource(\"/up\").route(web::get().to(show)))",
                "fn parcels(cfg: &mut web::ServiceConfig) { cfg.route(\"/parcels\", web::get().to(show)); }",
                "async fn show() -> HttpResponse { HttpResponse::Ok().finish() }");

        assertThat(audit.routes())
                .extracting(RouteResult::path, RouteResult::group)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("/parcels", "parcels"),
                        org.assertj.core.groups.Tuple.tuple("/shelves", "shelves"),
                        org.assertj.core.groups.Tuple.tuple("/up", "main"));
    }
}
