package dev.throughline.packs.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.model.Boundary;
import dev.throughline.model.BoundaryKind;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PythonTableTest {
    private final BoundaryTable table = BoundaryTable.python();

    @ParameterizedTest
    @CsvSource({
        // sessions, however they are had
        "sqlalchemy.orm.Session().execute, database, sql, execute",
        "sqlalchemy.orm.session.Session().commit, database, sql, commit",
        "sqlalchemy.orm.Session().query, database, sql, query",
        "sqlalchemy.orm.Session().__enter__().get, database, sql, get",
        "sqlalchemy.orm.sessionmaker()().flush, database, sql, flush",
        "sqlalchemy.orm.sessionmaker().begin().__enter__().scalars, database, sql, scalars",
        "sqlalchemy.orm.scoped_session().refresh, database, sql, refresh",
        "sqlalchemy.ext.asyncio.AsyncSession().execute, database, sql, execute",
        "sqlalchemy.ext.asyncio.async_sessionmaker()().__aenter__().commit, database, sql, commit",
        "sqlmodel.Session().exec, database, sql, exec",
        "sqlmodel.ext.asyncio.session.AsyncSession().exec, database, sql, exec",
        "flask_sqlalchemy.SQLAlchemy().session.execute, database, sql, execute",
        "flask_sqlalchemy.SQLAlchemy().session.commit, database, sql, commit",
        "flask_sqlalchemy.SQLAlchemy().Model.query.filter_by, database, sql, filter_by",
        "flask_sqlalchemy.SQLAlchemy().get_or_404, database, sql, get_or_404",
        // engines
        "sqlalchemy.create_engine().connect, database, sql, connect",
        "sqlalchemy.create_engine().connect().execute, database, sql, execute",
        "sqlalchemy.create_engine().connect().__enter__().execute, database, sql, execute",
        "sqlalchemy.engine.Engine().begin().__enter__().execute, database, sql, execute",
        "sqlalchemy.ext.asyncio.create_async_engine().begin().__aenter__().run_sync, database, sql, run_sync",
        "sqlalchemy.MetaData().create_all, database, sql, create_all",
        "sqlmodel.SQLModel.metadata.create_all, database, sql, create_all",
        "sqlalchemy.orm.DeclarativeBase.metadata.create_all, database, sql, create_all",
        // drivers
        "asyncpg.connect, database, postgres, connect",
        "asyncpg.create_pool().acquire().__aenter__().fetchrow, database, postgres, fetchrow",
        "asyncpg.pool.Pool().fetch, database, postgres, fetch",
        "psycopg2.connect().cursor().execute, database, postgres, execute",
        "psycopg.AsyncConnection.connect().execute, database, postgres, execute",
        "psycopg_pool.ConnectionPool().connection().__enter__().execute, database, postgres, execute",
        "sqlite3.connect().execute, database, sqlite, execute",
        "aiosqlite.connect().__aenter__().execute, database, sqlite, execute",
        "mysql.connector.connect().cursor().execute, database, mysql, execute",
        "databases.Database().fetch_all, database, sql, fetch_all",
        // Django and other mappers
        "django.db.models.Model.objects.filter, database, sql, filter",
        "django.db.models.Model.objects.get, database, sql, get",
        "django.db.models.Model.objects.using().get, database, sql, get",
        "django.contrib.auth.models.User.objects.create_user, database, sql, create_user",
        "django.contrib.auth.get_user_model().objects.all, database, sql, all",
        "django.db.models.Manager().filter, database, sql, filter",
        "django.db.models.Manager().get_queryset().filter, database, sql, filter",
        "django.db.models.Model().save, database, sql, save",
        "django.db.models.Model.objects.get().delete, database, sql, delete",
        "django.db.models.Model.objects.get().tags.add, database, sql, add",
        "django.shortcuts.get_object_or_404, database, sql, get_object_or_404",
        "django.db.connection.cursor().__enter__().execute, database, sql, execute",
        "django.core.mail.send_mail, mail, smtp, send_mail",
        "django.core.mail.EmailMessage().send, mail, smtp, send",
        "rest_framework.authtoken.models.Token.objects.get_or_create, database, sql, get_or_create",
        "rest_framework.serializers.ModelSerializer().save, database, sql, save",
        "tortoise.models.Model.filter, database, sql, filter",
        "tortoise.models.Model().save, database, sql, save",
        "tortoise.Tortoise.init, database, sql, init",
        "peewee.Model.select, database, sql, select",
        "peewee.Model.get().delete_instance, database, sql, delete_instance",
        "pymongo.MongoClient().shop.items.find_one, database, mongodb, find_one",
        "motor.motor_asyncio.AsyncIOMotorClient().shop.items.insert_one, database, mongodb, insert_one",
        "beanie.Document.find_one, database, mongodb, find_one",
        "beanie.Document().insert, database, mongodb, insert",
        "mongoengine.Document.objects, database, mongodb, objects",
        // caches and queues
        "redis.Redis().get, cache, redis, get",
        "redis.client.Redis().set, cache, redis, set",
        "redis.from_url().get, cache, redis, get",
        "redis.asyncio.Redis.from_url().hgetall, cache, redis, hgetall",
        "redis.asyncio.Redis().pipeline().__aenter__().execute, cache, redis, execute",
        "celery.Celery().task().delay, queue, celery, delay",
        "celery.Celery().task()().apply_async, queue, celery, apply_async",
        "celery.shared_task().delay, queue, celery, delay",
        "celery.result.AsyncResult().get, queue, celery, get",
        "rq.Queue().enqueue, queue, rq, enqueue",
        "arq.create_pool().enqueue_job, queue, arq, enqueue_job",
        "dramatiq.actor().send, queue, dramatiq, send",
        "aiokafka.AIOKafkaProducer().send_and_wait, queue, kafka, send_and_wait",
        "confluent_kafka.Producer().produce, queue, kafka, produce",
        "pika.BlockingConnection().channel().basic_publish, queue, rabbitmq, basic_publish",
        "aio_pika.connect_robust().channel().default_exchange.publish, queue, rabbitmq, publish",
        // clouds
        "boto3.client().put_object, storage, s3, put_object",
        "boto3.client().send_message, queue, sqs, send_message",
        "boto3.client().send_email, mail, ses, send_email",
        "boto3.session.Session().client().get_item, database, dynamodb, get_item",
        "boto3.resource().Table().query, database, dynamodb, query",
        "boto3.resource().Bucket().upload_file, storage, s3, upload_file",
        "aioboto3.Session().client().__aenter__().upload_fileobj, storage, s3, upload_fileobj",
        "mypy_boto3_s3.client.S3Client().get_object, storage, s3, get_object",
        "google.cloud.storage.Client().bucket().blob().upload_from_string, storage, google cloud storage,"
                + " upload_from_string",
        "google.cloud.firestore.Client().collection().document().get, database, firestore, get",
        "google.cloud.firestore.Client().batch().commit, database, firestore, commit",
        "google.cloud.kms.KeyManagementServiceClient().create_key_ring, other, google cloud, create_key_ring",
        "azure.storage.blob.aio.BlobServiceClient.from_connection_string().get_blob_client().upload_blob, storage,"
                + " azure storage, upload_blob",
        "minio.Minio().put_object, storage, minio, put_object",
        // outbound
        "httpx.get, http, http, get",
        "httpx.AsyncClient().__aenter__().post, http, http, post",
        "httpx.Client().stream, http, http, stream",
        "requests.post, http, http, post",
        "requests.Session().get, http, http, get",
        "requests.sessions.Session().get, http, http, get",
        "aiohttp.ClientSession().__aenter__().get, http, http, get",
        "aiohttp.client.ClientSession().ws_connect, http, http, ws_connect",
        "urllib3.PoolManager().request, http, http, request",
        "urllib.request.urlopen, http, http, urlopen",
        "http.client.HTTPSConnection().request, http, http, request",
        "smtplib.SMTP().__enter__().send_message, mail, smtp, send_message",
        "aiosmtplib.send, mail, smtp, send",
        "emails.Message().send, mail, smtp, send",
        "fastapi_mail.FastMail().send_message, mail, smtp, send_message",
        "sendgrid.SendGridAPIClient().send, mail, sendgrid, send",
        "stripe.PaymentIntent.create, payment, stripe, create",
        "stripe.checkout.Session.create, payment, stripe, create",
        "openai.OpenAI().chat.completions.create, model, openai, create",
        "openai.AsyncOpenAI().embeddings.create, model, openai, create",
        "anthropic.Anthropic().messages.stream, model, anthropic, stream",
        "langchain_openai.ChatOpenAI().ainvoke, model, langchain, ainvoke",
        "cohere.Client().embed, model, cohere, embed",
        "ollama.chat, model, ollama, chat",
        "elasticsearch.AsyncElasticsearch().search, search, elasticsearch, search",
        "opensearchpy.OpenSearch().indices.create, search, elasticsearch, create",
        "pymemcache.client.base.Client().get, cache, memcached, get",
        "ldap.initialize().simple_bind_s, auth, ldap, simple_bind_s",
        "jwt.PyJWKClient().get_signing_key_from_jwt, auth, jwks, get_signing_key_from_jwt",
    })
    void operationsCross(String path, String kind, String name, String operation) {
        assertThat(table.lookup(path)).contains(new BoundaryOperation(boundary(kind, name), operation, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        // making and configuring clients, and statements that nobody runs yet
        "sqlalchemy.create_engine",
        "sqlalchemy.orm.sessionmaker",
        "sqlalchemy.orm.sessionmaker()",
        "sqlalchemy.orm.Session",
        "sqlalchemy.select",
        "sqlalchemy.select().where",
        "sqlalchemy.update().values",
        "sqlalchemy.func.count",
        "sqlalchemy.orm.Query.get",
        // a unit of work that is not flushed yet
        "sqlalchemy.orm.Session().add",
        "sqlalchemy.orm.Session().add_all",
        "sqlalchemy.orm.Session().delete",
        "sqlalchemy.ext.asyncio.AsyncSession().add",
        "sqlalchemy.orm.Session().expunge",
        "sqlalchemy.orm.Session().close",
        "sqlalchemy.orm.Session().begin",
        "flask_sqlalchemy.SQLAlchemy().session.add",
        "flask_sqlalchemy.SQLAlchemy().Column",
        "flask_sqlalchemy.SQLAlchemy().func.count",
        // results are data: a statement counts once
        "sqlalchemy.orm.Session().execute().scalars",
        "sqlalchemy.orm.Session().execute().scalars().get",
        "sqlalchemy.orm.Session().query().filter",
        "sqlalchemy.orm.Session().query().filter().first",
        "sqlalchemy.orm.Session().get().items.get",
        "django.db.models.Model.objects.filter().order_by",
        "httpx.get().headers.get",
        "requests.post().json",
        "redis.Redis().get().decode",
        "django.db.models.Model",
        "django.db.models.Model.full_clean",
        "django.db.models.CharField",
        "django.db.transaction.atomic",
        "django.utils.timezone.now",
        "redis.Redis",
        "redis.Redis().pipeline",
        "redis.Redis().pipeline().set",
        "celery.Celery().task",
        "celery.shared_task",
        "boto3.client",
        "boto3.resource().Table",
        "boto3.client().generate_presigned_url",
        "google.cloud.firestore.Client().collection().where",
        "google.cloud.firestore.Client().batch().set",
        "httpx.AsyncClient",
        "httpx.Timeout",
        "aiohttp.web.get",
        "aiohttp.web.post",
        "stripe.Webhook.construct_event",
        "openai.OpenAI",
        "jwt.decode",
        "jwt.encode",
        // in the process, or only logging
        "uuid.uuid4",
        "datetime.datetime.now",
        "random.choice",
        "json.dumps",
        "os.environ.get",
        "os.getenv",
        "logging.getLogger().info",
        "sentry_sdk.capture_exception",
        "google.cloud.logging.Client().list_entries",
        "passlib.context.CryptContext().verify",
        // unknown, or of another language
        "sqlalchemyx.orm.Session().execute",
        "subprocess.run",
        "knex()",
        "redis.createClient().get",
        "google.cloudy.Client().get_x",
        "google",
        "google.cloud",
        ""
    })
    void everythingElseDoesNot(String path) {
        assertThat(table.lookup(path)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "builtins.open, storage, filesystem",
        "pathlib.Path().write_text, storage, filesystem",
        "pathlib.Path().joinpath().read_text, storage, filesystem",
        "os.remove, storage, filesystem",
        "shutil.copyfile, storage, filesystem",
        "aiofiles.open, storage, filesystem",
        "django.core.cache.cache.get, cache, cache",
        "apscheduler.schedulers.asyncio.AsyncIOScheduler().add_job, queue, apscheduler",
    })
    void whatMayStayInTheProcessIsListedButWeak(String path, String kind, String name) {
        assertThat(table.lookup(path)).hasValueSatisfying(operation -> {
            assertThat(operation.weak()).isTrue();
            assertThat(operation.boundary()).isEqualTo(boundary(kind, name));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "sqlalchemy.orm.Session, sql",
        "sqlalchemy.orm.session.Session(), sql",
        "sqlalchemy.orm.sessionmaker(), sql",
        "sqlalchemy.create_engine().connect(), sql",
        "psycopg2, postgres",
        "redis.asyncio, redis",
        "requests, http",
        "requests.get, http",
        "httpx.AsyncClient, http",
        "smtplib.SMTP, smtp",
        "google.cloud.storage.Client, google cloud storage",
        "celery.Celery().task(), celery",
    })
    void clientsAreKnownByTheirPath(String path, String name) {
        assertThat(table.clientOf(path)).map(Boundary::name).contains(name);
    }

    @Test
    void theClientOfAnSdkLeadsToManyBoundaries() {
        assertThat(table.clientsOf("boto3.client()")).map(Boundary::name).contains("s3", "sqs", "ses", "dynamodb");
        assertThat(table.clientOf("boto3.client()")).map(Boundary::name).contains("boto3");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "sqlalchemy.select", "sqlalchemy.func.now", "sqlalchemy.orm.Session().execute()", "datetime.datetime",
        "os.environ", "os.getenv", "jwt.decode", "logging", "unheard_of"
    })
    void resultsAndOtherValuesAreNoClients(String path) {
        assertThat(table.clientOf(path)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "testcontainers.postgres.PostgresContainer(), database, postgres",
        "testcontainers.core.container.DockerContainer(), other, container",
        "mongomock.MongoClient(), database, mongodb",
        "fakeredis.aioredis.FakeRedis(), cache, redis",
        "moto.mock_aws, other, aws",
        "respx.mock, http, http",
        "responses.activate, http, http",
        "pytest_httpx, http, http",
        "requests_mock.Mocker(), http, http",
        "pyfakefs, storage, filesystem",
    })
    void substitutesStandForABoundary(String path, String kind, String name) {
        assertThat(table.externalSubstitute(path)).contains(boundary(kind, name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"unittest.mock", "pytest_mock", "monkeypatch", "redis", "freezegun"})
    void otherPackagesStandForNothing(String path) {
        assertThat(table.externalSubstitute(path)).isEmpty();
    }

    private static Boundary boundary(String kind, String name) {
        return new Boundary(BoundaryKind.valueOf(kind.toUpperCase(Locale.ROOT)), name, null);
    }
}
