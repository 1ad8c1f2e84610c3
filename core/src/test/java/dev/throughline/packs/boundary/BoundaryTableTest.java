package dev.throughline.packs.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.model.Boundary;
import dev.throughline.model.BoundaryKind;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoundaryTableTest {
    private final BoundaryTable table = BoundaryTable.ecmaScript();

    @ParameterizedTest
    @CsvSource({
        // databases by driver
        "pg.Pool().query, database, postgres, query",
        "pg.Pool().connect, database, postgres, connect",
        "pg.Pool().connect().query, database, postgres, query",
        "pg.default.Client().query, database, postgres, query",
        "pg-promise()().oneOrNone, database, postgres, oneOrNone",
        "postgres(), database, postgres, ()",
        "mysql2/promise.createPool().query, database, mysql, query",
        "mysql2/promise.createPool().getConnection().execute, database, mysql, execute",
        "mssql.connect().request().query, database, sqlserver, query",
        "oracledb.getConnection().execute, database, oracle, execute",
        "better-sqlite3().prepare().run, database, sqlite, run",
        "better-sqlite3().exec, database, sqlite, exec",
        "sql.js.Database().exec, database, sqlite, exec",
        "node:sqlite.DatabaseSync().prepare().all, database, sqlite, all",
        "mongodb.MongoClient().db().collection().findOne, database, mongodb, findOne",
        "mongodb.MongoClient.connect().db().collection().insertOne, database, mongodb, insertOne",
        // mappers and builders
        "mongoose.model().find, database, mongodb, find",
        "mongoose.model()().save, database, mongodb, save",
        "mongoose.model().findOne().save, database, mongodb, save",
        "mongoose.Model().save, database, mongodb, save",
        "mongoose.connect, database, mongodb, connect",
        "sequelize().define().findAll, database, sql, findAll",
        "sequelize.Sequelize().authenticate, database, sql, authenticate",
        "sequelize.Model.findByPk, database, sql, findByPk",
        "sequelize.Model.findByPk().destroy, database, sql, destroy",
        "typeorm.DataSource().initialize, database, sql, initialize",
        "typeorm.DataSource().getRepository().findOneBy, database, sql, findOneBy",
        "typeorm.DataSource().getRepository().createQueryBuilder().where().getMany, database, sql, getMany",
        "@prisma/client.PrismaClient().user.findMany, database, sql, findMany",
        "@prisma/client.PrismaClient().$extends().order.create, database, sql, create",
        "@prisma/client.PrismaClient().$queryRaw, database, sql, $queryRaw",
        "knex(), database, sql, ()",
        "knex.knex(), database, sql, ()",
        "knex().raw, database, sql, raw",
        "knex().schema.createTable, database, sql, createTable",
        "objection.Model.query, database, sql, query",
        "drizzle-orm/node-postgres.drizzle().select, database, sql, select",
        "drizzle-orm/node-postgres.drizzle().query.users.findFirst, database, sql, findFirst",
        "kysely.Kysely().selectFrom, database, sql, selectFrom",
        // Google
        "firebase-admin.firestore().collection().doc().get, database, firestore, get",
        "firebase-admin.initializeApp().firestore().collection().add, database, firestore, add",
        "firebase-admin/firestore.getFirestore().collection().doc().set, database, firestore, set",
        "firebase-admin/firestore.getFirestore().batch().commit, database, firestore, commit",
        "firebase-admin/firestore.getFirestore().collection().get().docs.ref.delete, database, firestore, delete",
        "firebase-admin.auth().verifyIdToken, auth, firebase auth, verifyIdToken",
        "firebase-admin.storage().bucket().file().save, storage, google cloud storage, save",
        "@google-cloud/storage.Storage().bucket().upload, storage, google cloud storage, upload",
        "@google-cloud/pubsub.PubSub().topic().publishMessage, queue, google pub/sub, publishMessage",
        "@google-cloud/batch.BatchServiceClient().createJob, other, google cloud, createJob",
        // Amazon and Azure
        "@aws-sdk/client-s3.S3Client().send, storage, s3, send",
        "@aws-sdk/client-sqs.SQS().sendMessage, queue, sqs, sendMessage",
        "@aws-sdk/client-sesv2.SESv2Client().send, mail, ses, send",
        "@aws-sdk/client-lambda.LambdaClient().send, http, lambda, send",
        "@aws-sdk/client-braket.BraketClient().send, other, aws, send",
        "@aws-sdk/lib-dynamodb.DynamoDBDocumentClient.from().send, database, dynamodb, send",
        "aws-sdk.S3().putObject, storage, s3, putObject",
        "aws-sdk.DynamoDB.DocumentClient().query, database, dynamodb, query",
        "aws-sdk/clients/s3().getObject, storage, s3, getObject",
        "@azure/storage-blob.BlobServiceClient.fromConnectionString().getContainerClient().uploadBlockBlob,"
                + " storage, azure storage, uploadBlockBlob",
        "minio.Client().putObject, storage, minio, putObject",
        // caches and queues
        "redis.createClient().get, cache, redis, get",
        "redis.createClient().multi().exec, cache, redis, exec",
        "ioredis().set, cache, redis, set",
        "ioredis().pipeline().get().set().exec, cache, redis, exec",
        "ioredis.Redis().hgetall, cache, redis, hgetall",
        "memcached().get, cache, memcached, get",
        "bull().add, queue, bull, add",
        "bullmq.Queue().add, queue, bull, add",
        "amqplib.connect().createChannel().sendToQueue, queue, rabbitmq, sendToQueue",
        "kafkajs.Kafka().producer().send, queue, kafka, send",
        // mail, payment, models
        "nodemailer.createTransport().sendMail, mail, smtp, sendMail",
        "@sendgrid/mail.send, mail, sendgrid, send",
        "resend.Resend().emails.send, mail, resend, send",
        "stripe().paymentIntents.create, payment, stripe, create",
        "stripe.Stripe().customers.retrieve, payment, stripe, retrieve",
        "twilio().messages.create, http, twilio, create",
        "openai().chat.completions.create, model, openai, create",
        "openai.OpenAI().embeddings.create, model, openai, create",
        "@anthropic-ai/sdk().messages.stream, model, anthropic, stream",
        "@google/generative-ai.GoogleGenerativeAI().getGenerativeModel().generateContent,"
                + " model, gemini, generateContent",
        // outbound requests
        "axios, http, http, ()",
        "axios.default, http, http, ()",
        "axios.get, http, http, get",
        "axios.create().post, http, http, post",
        "axios.create(), http, http, ()",
        "node-fetch, http, http, ()",
        "got.extend().get, http, http, get",
        "undici.request, http, http, request",
        "global.fetch, http, http, fetch",
        "node:https.request, http, http, request",
        "graphql-request.GraphQLClient().request, http, graphql, request",
        "ws().send, http, websocket, send",
        "@elastic/elasticsearch.Client().search, search, elasticsearch, search",
        "algoliasearch().initIndex().saveObjects, search, algolia, saveObjects",
        // identity
        "auth0.ManagementClient().users.get, auth, auth0, get",
        "ldapjs.createClient().bind, auth, ldap, bind",
    })
    void operationsCross(String path, String kind, String name, String operation) {
        assertThat(table.lookup(path)).contains(new BoundaryOperation(boundary(kind, name), operation, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        // constructing, configuring and naming things
        "pg.Pool",
        "pg.Pool().on",
        "redis.createClient",
        "redis.createClient().on",
        "redis.createClient().multi",
        "redis.createClient().multi().set",
        "ioredis().pipeline().get().set",
        "firebase-admin/firestore.getFirestore().batch().update",
        "ioredis",
        "mongoose.model",
        "mongoose.Schema",
        "mongoose.Schema().pre",
        "mongoose.model()",
        "knex",
        "knex.knex",
        "pg-promise",
        "pg-promise()",
        "postgres",
        "stripe",
        "openai.OpenAI",
        "axios.create",
        "axios.interceptors.request.use",
        "firebase-admin.initializeApp",
        "firebase-admin.firestore",
        "firebase-admin.firestore().collection().doc",
        "firebase-admin.firestore().collection().where",
        "firebase-admin.firestore.FieldValue.delete",
        "firebase-admin/firestore.FieldValue.increment",
        "@aws-sdk/client-s3.PutObjectCommand",
        "aws-sdk.config.update",
        "nodemailer.createTransport",
        "bullmq.Queue",
        "typeorm.DataSource().getRepository().create",
        "sequelize().define",
        "http.createServer",
        // results of operations are data: a statement counts once
        "pg.Pool().query().rows.find",
        "mongoose.model().find().sort",
        "mongoose.model().find().exec",
        "mongoose.model().find().map",
        "mongoose.model().find().find",
        "knex()().where",
        "knex()().where().first",
        "firebase-admin.firestore().collection().doc().get().get",
        "axios.get().then",
        "axios.get().data.get",
        "better-sqlite3().prepare",
        // in the process, or only logging
        "node-cache().get",
        "jsonwebtoken.verify",
        "bcrypt.compare",
        "pino().info",
        "@sentry/node.captureException",
        "@google-cloud/logging.Logging().log().write",
        "@opentelemetry/api.trace.getTracer().startSpan",
        // unknown
        "Array.find",
        "some-library.query",
        "pgx.Pool().query",
        "redisearch.createClient().get",
        "@aws-sdk/credential-provider-node.get",
        "global.Date().get",
        "global.Array.find",
        "",
        "@",
        "@scope/",
        "."
    })
    void everythingElseDoesNot(String path) {
        assertThat(table.lookup(path)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "fs.readFile", "fs/promises.readFile", "node:fs.readFile", "node:fs/promises.writeFile",
        "fs.promises.mkdir", "fs-extra.outputJson", "fs.createReadStream"
    })
    void theFileSystemIsListedButWeak(String path) {
        assertThat(table.lookup(path)).hasValueSatisfying(operation -> {
            assertThat(operation.weak()).isTrue();
            assertThat(operation.boundary()).isEqualTo(boundary("storage", "filesystem"));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "pg, postgres",
        "pg.Pool, postgres",
        "pg.Pool(), postgres",
        "pg.Pool().query, postgres",
        "pg.Pool().connect(), postgres",
        "redis.createClient(), redis",
        "stripe(), stripe",
        "stripe, stripe",
        "firebase-admin/firestore, firestore",
        "firebase-admin, firebase-admin",
        "aws-sdk, aws-sdk",
        "firebase-admin.firestore, firestore",
        "firebase-admin.initializeApp().auth(), firebase auth",
        "firebase-admin.auth(), firebase auth",
        "firebase-admin.storage().bucket(), google cloud storage",
        "@aws-sdk/client-s3.S3Client, s3",
        "mongoose.model(), mongodb",
        "fs, filesystem",
        "node:fs/promises, filesystem",
    })
    void clientsAreKnownByTheirPath(String path, String name) {
        assertThat(table.clientOf(path)).map(Boundary::name).contains(name);
    }

    @Test
    void aPackageOfManyClientsLeadsToAllOfTheirBoundaries() {
        assertThat(table.clientsOf("firebase-admin.initializeApp()"))
                .map(Boundary::name)
                .contains("firestore", "firebase auth", "google cloud storage");
        assertThat(table.clientsOf("firebase-admin.auth()")).map(Boundary::name).containsExactly("firebase auth");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "pg.Pool().query()", "pg.Pool().query().rows", "mongoose.model().find()", "firebase-admin.apps",
        "@prisma/client.Prisma", "pino", "bcrypt", "lodash", "unheard-of"
    })
    void resultsAndOtherValuesAreNoClients(String path) {
        assertThat(table.clientOf(path)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "mongodb-memory-server, database, mongodb",
        "pg-mem, database, postgres",
        "ioredis-mock, cache, redis",
        "nock, http, http",
        "msw, http, http",
        "msw/node, http, http",
        "testcontainers, other, container",
        "@testcontainers/postgresql, database, postgres",
        "@testcontainers/newcomer, other, container",
        "memfs, storage, filesystem",
    })
    void substitutesStandForABoundary(String packageName, String kind, String name) {
        assertThat(table.externalSubstitute(packageName)).contains(boundary(kind, name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pg", "sinon", "ioredis", "mswjs", "nockback"})
    void otherPackagesStandForNothing(String packageName) {
        assertThat(table.externalSubstitute(packageName)).isEmpty();
    }

    @Test
    void knowsWhatItListsAndNothingElse() {
        assertThat(table.knows("pg.Pool().query")).isTrue();
        assertThat(table.knows("pino()")).isTrue();
        assertThat(table.knows("@sentry/node")).isTrue();
        assertThat(table.knows("node-cache")).isTrue();
        assertThat(table.knows("unheard-of.query")).isFalse();
        assertThat(table.packages()).contains("pg", "pino").doesNotContain("@sentry/*", "unheard-of");
    }

    private static Boundary boundary(String kind, String name) {
        return new Boundary(BoundaryKind.valueOf(kind.toUpperCase(Locale.ROOT)), name, null);
    }
}
