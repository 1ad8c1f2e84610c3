package dev.throughline.packs.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.throughline.eval.Budget;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Models;
import dev.throughline.eval.ProgramSource;
import dev.throughline.eval.Realm;
import dev.throughline.eval.Site;
import dev.throughline.eval.ecmascript.EcmaScriptSemantics;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.Pack;
import dev.throughline.packs.SampleProgram;
import dev.throughline.syntax.ir.ModuleNode;
import java.util.List;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Crossings as the interpreter meets them in code. Each sample exports {@code handler}, which is run. */
class BoundaryPackTest {

    @Test
    void isOfferedToTheAudit() {
        assertThat(ServiceLoader.load(Pack.class).stream().map(ServiceLoader.Provider::type))
                .contains(BoundaryPack.class);
    }

    @Test
    void aQueryOfAPoolIsSeenWhereItStands() {
        List<BoundaryCrossed> crossings = crossings("""
                import { Pool } from 'pg';
                const pool = new Pool();
                export async function handler() {
                    const { rows } = await pool.query('SELECT 1');
                    return rows.find(row => row.id);
                }
                """);

        assertThat(crossings).singleElement().satisfies(crossed -> {
            assertThat(crossed.boundary().name()).isEqualTo("postgres");
            assertThat(crossed.boundary().source()).hasToString("app.ts:4");
            assertThat(crossed.operation()).isEqualTo("query");
            assertThat(crossed.weak()).isFalse();
        });
    }

    @Test
    void aModelOfMongooseIsFollowedFromItsDefinition() {
        assertThat(operations("""
                import mongoose, { Schema } from 'mongoose';
                const schema = new Schema({ name: String });
                schema.index({ name: 1 });
                const User = mongoose.model('User', schema);
                export async function handler() {
                    const found = await User.findOne({ name: 'a' }).lean();
                    const made = new User({ name: 'b' });
                    await made.save();
                    return found;
                }
                """)).containsExactly("mongodb findOne", "mongodb save");
    }

    @Test
    void aClassThatExtendsAClientIsTheClient() {
        assertThat(operations("""
                import { PrismaClient } from '@prisma/client';
                class Database extends PrismaClient {
                    async names() { return this.user.findMany(); }
                }
                const database = new Database();
                export async function handler() {
                    await database.names();
                    await database.order.create({ data: {} });
                }
                """)).containsExactly("sql findMany", "sql create");
    }

    @Test
    void staticsOfAClassThatExtendsAModelAreTheModels() {
        assertThat(operations("""
                import { Sequelize, Model, DataTypes } from 'sequelize';
                const sequelize = new Sequelize('postgres://db');
                class User extends Model {}
                User.init({ name: DataTypes.STRING }, { sequelize });
                export async function handler() {
                    const user = await User.findByPk(1);
                    await user.update({ name: 'a' });
                }
                """)).containsExactly("sql findByPk", "sql update");
    }

    @Test
    void templatesThatAreQueriesAreCalls() {
        assertThat(operations("""
                import postgres from 'postgres';
                import { PrismaClient } from '@prisma/client';
                const sql = postgres('postgres://db');
                const prisma = new PrismaClient();
                export async function handler() {
                    await sql`SELECT 1`;
                    await prisma.$queryRaw`SELECT 2`;
                }
                """)).containsExactly("postgres ()", "sql $queryRaw");
    }

    @Test
    void onlyTheEndOfAFirestoreChainCrosses() {
        assertThat(operations("""
                import * as admin from 'firebase-admin';
                import { getFirestore, FieldValue } from 'firebase-admin/firestore';
                admin.initializeApp();
                const db = getFirestore();
                export async function handler() {
                    const assets = db.collection('assets');
                    const snapshot = await assets.doc('1').get();
                    if (!snapshot.exists) {
                        await admin.firestore().collection('log').add({ at: FieldValue.serverTimestamp() });
                    }
                    const batch = db.batch();
                    batch.update(assets.doc('1'), { gone: FieldValue.delete() });
                    await batch.commit();
                    return snapshot.get('name');
                }
                """)).containsExactly("firestore get", "firestore add", "firestore commit");
    }

    @Test
    void aBuilderCountsOncePerStatement() {
        assertThat(operations("""
                import knex from 'knex';
                const db = knex({ client: 'pg' });
                export async function handler() {
                    const rows = await db('users').where({ id: 1 }).first();
                    await db('users').where({ id: 1 }).update({ name: 'a' });
                    return rows;
                }
                """)).containsExactly("sql ()", "sql ()");
    }

    @Test
    void requestsOfGlobalAndImportedClientsAreOutboundHttp() {
        assertThat(operations("""
                import axios from 'axios';
                const api = axios.create({ baseURL: 'https://example.org' });
                export async function handler() {
                    const answer = await fetch('https://example.org');
                    await answer.json();
                    const { data } = await api.get('/things');
                    return data.get('name');
                }
                """)).containsExactly("http fetch", "http get");
    }

    @Test
    void constructionsAndLoggingAndUnknownPackagesAreNoCrossings() {
        assertThat(operations("""
                import { Pool } from 'pg';
                import pino from 'pino';
                import { createClient } from 'redis';
                import store from 'some-store';
                import { Queue } from 'bullmq';
                export async function handler() {
                    const pool = new Pool();
                    const queue = new Queue('mail');
                    const cache = createClient();
                    cache.on('error', () => {});
                    pino().info('hello');
                    await store.query('x');
                    return [1, 2].find(n => n > 1);
                }
                """)).isEmpty();
    }

    @Test
    void theFileSystemIsWeak() {
        assertThat(crossings("""
                import fs from 'node:fs';
                import { readFile } from 'fs/promises';
                export async function handler() {
                    fs.writeFileSync('a', 'b');
                    return readFile('a');
                }
                """))
                .extracting(BoundaryCrossed::operation, BoundaryCrossed::weak)
                .containsExactly(
                        tuple("writeFileSync", true),
                        tuple("readFile", true));
    }

    @Test
    void theLanguageOfTheRunningCodeTellsTheTable() {
        String source = """
                import requests from 'requests';
                import axios from 'axios';
                export function handler() {
                    requests.get('https://example.org');
                    axios.put('https://example.org');
                }
                """;

        assertThat(operations(source)).containsExactly("http put");
        assertThat(crossings(inLanguage("python", source))).extracting(BoundaryCrossed::operation)
                .containsExactly("get");
        assertThat(crossings(inLanguage("cobol", source))).isEmpty();
    }

    @Test
    void aLibraryThatAModelCallsIsOfTheLanguageOfItsWorld() {
        Interpreter python = inLanguage("python", "export const nothing = null;");
        python.load("app.ts", Site.NOWHERE);

        assertThat(BoundaryTable.of(python).knows("requests.get")).isTrue();
        assertThat(BoundaryTable.of(python).knows("axios.get")).isFalse();
    }

    /** A world whose only file counts as written in a language; what the code means is not at stake here. */
    private static Interpreter inLanguage(String language, String source) {
        SampleProgram sample = new SampleProgram().file("app.ts", source);
        ProgramSource program = new ProgramSource() {
            @Override
            public Resolved resolve(String fromFile, String specifier) {
                return sample.resolve(fromFile, specifier);
            }

            @Override
            public @Nullable ModuleNode module(String file) {
                ModuleNode read = sample.module(file);
                return read == null
                        ? null
                        : new ModuleNode(read.file(), language, read.body(), read.errors(), read.leftOut());
            }
        };
        Models models = new Models();
        new BoundaryPack().install(models);
        EcmaScriptSemantics semantics = new EcmaScriptSemantics();
        return new Interpreter(new Realm(program, models, semantics, RecordValue.open(null)));
    }

    private static List<String> operations(String source) {
        return crossings(source).stream()
                .map(crossed -> crossed.boundary().name() + " " + crossed.operation())
                .toList();
    }

    private static List<BoundaryCrossed> crossings(String source) {
        return crossings(new SampleProgram().file("app.ts", source).interpreter(new BoundaryPack()));
    }

    private static List<BoundaryCrossed> crossings(Interpreter interpreter) {
        Interpreter.Explored run = interpreter.explore(Budget.EXACT, false, () -> {
            Value handler = interpreter.get(interpreter.load("app.ts", Site.NOWHERE), "handler", Site.NOWHERE);
            return interpreter.call(handler, Nothing.UNDEFINED, List.of(), Site.NOWHERE);
        });
        return run.trace()
                .of(BoundaryCrossed.class)
                .map(observed -> (BoundaryCrossed) observed.what())
                .toList();
    }
}
