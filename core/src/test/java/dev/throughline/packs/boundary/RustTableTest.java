package dev.throughline.packs.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.model.Boundary;
import dev.throughline.model.BoundaryKind;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RustTableTest {
    private final BoundaryTable table = BoundaryTables.builtIn().of(LibraryLanguage.RUST);

    @ParameterizedTest
    @CsvSource({
        // a query crosses where it runs
        "sqlx.query!().execute, database, sql, execute",
        "sqlx.query_as().bind().fetch_optional, database, sql, fetch_optional",
        "sqlx.PgPool().begin, database, sql, begin",
        "sqlx.PgPool().begin().commit, database, sql, commit",
        "sqlx.postgres.PgPoolOptions.new().connect, database, sql, connect",
        "sqlx.migrate!().run, database, sql, run",
        "diesel.table!().users.table.filter().first, database, sql, first",
        "diesel.insert_into().values().execute, database, sql, execute",
        "sea_orm.entity.prelude.Entity.find().one, database, sql, one",
        "tokio_postgres.connect, database, postgres, connect",
        "deadpool_postgres.Pool().get().query_opt, database, postgres, query_opt",
        "rusqlite.Connection().prepare().query_map, database, sqlite, query_map",
        "mongodb.Collection().find_one, database, mongodb, find_one",
        // caches and queues
        "redis.Client.open().get_connection, cache, redis, get_connection",
        "redis.Client.open().get_connection().set_ex, cache, redis, set_ex",
        "redis.aio.ConnectionManager().get, cache, redis, get",
        "redis.cmd().arg().query_async, cache, redis, query_async",
        "redis.pipe().set().query_async, cache, redis, query_async",
        "lapin.Connection.connect().create_channel().basic_publish, queue, rabbitmq, basic_publish",
        "rdkafka.producer.FutureProducer().send, queue, kafka, send",
        // other services
        "reqwest.get, http, http, get",
        "reqwest.blocking.get, http, http, get",
        "reqwest.Client.new().post().json().send, http, http, send",
        "reqwest.Client().execute, http, http, execute",
        "lettre.AsyncSmtpTransport().send, mail, smtp, send",
        "aws_sdk_s3.Client().put_object().bucket().send, storage, s3, send",
        "aws_sdk_pinpoint.Client().send_messages().send, other, aws, send",
        "kube.Api().create, other, kubernetes, create",
    })
    void operationsOfLibrariesCross(String path, String kind, String name, String operation) {
        assertThat(table.lookup(path)).hasValueSatisfying(found -> {
            assertThat(found.boundary())
                    .isEqualTo(new Boundary(BoundaryKind.valueOf(kind.toUpperCase(Locale.ROOT)), name, null));
            assertThat(found.name()).isEqualTo(operation);
            assertThat(found.weak()).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "sqlx.query!", "sqlx.query_as().bind", "sqlx.postgres.PgPoolOptions.new().connect_lazy",
        "sqlx.query!().fetch_one().id", "reqwest.Client.new().get", "reqwest.Client.new", "redis.Client.open",
        "redis.pipe().set", "diesel.table!().users.table.filter", "tracing.info!", "serde_json.from_str",
        "actix_web.HttpResponse.Ok().json", "axum.Router.new().route"})
    void whatOnlyPreparesDoesNot(String path) {
        assertThat(table.lookup(path)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"std.fs.read_to_string", "tokio.fs.File.open", "tokio.process.Command.new().spawn"})
    void theMachineItselfIsWeak(String path) {
        assertThat(table.lookup(path)).hasValueSatisfying(found -> assertThat(found.weak()).isTrue());
    }

    @ParameterizedTest
    @CsvSource({
        "testcontainers_modules.postgres, database",
        "testcontainers_modules.redis, cache",
        "wiremock, http",
        "testcontainers, other",
    })
    void substitutesStandForWhatTheyReplace(String crate, String kind) {
        assertThat(table.externalSubstitute(crate)).hasValueSatisfying(
                boundary -> assertThat(boundary.kind().name().toLowerCase(Locale.ROOT)).isEqualTo(kind));
    }
}
