package dev.throughline.packs.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.model.Boundary;
import dev.throughline.model.BoundaryKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundaryTableExtensionTest {
    private static final String LEDGER = """
            {
              "boundaries": [
                {"packages": ["@acme/ledger"], "kind": "payment", "name": "ledger", "clients": ["connect()"],
                 "operations": ["post*"], "reopens": ["shard"], "onResults": ["settle"]},
                {"packages": ["redis"], "kind": "database", "name": "state store", "operations": ["get"]}
              ],
              "observability": ["axios"],
              "externalSubstitutes": [
                {"packages": ["@acme/ledger-emulator"], "kind": "payment", "name": "ledger"}
              ]
            }
            """;

    @Test
    void aUsersPackageIsSeen() throws BoundaryTableUnreadable {
        BoundaryTable table = extended(LEDGER);

        Boundary ledger = new Boundary(BoundaryKind.PAYMENT, "ledger", null);
        assertThat(table.lookup("@acme/ledger.connect().postEntry"))
                .contains(new BoundaryOperation(ledger, "postEntry", false));
        assertThat(table.lookup("@acme/ledger.connect().postEntry().settle"))
                .contains(new BoundaryOperation(ledger, "settle", false));
        assertThat(table.lookup("@acme/ledger.connect")).isEmpty();
        assertThat(table.lookup("@acme/ledger.other().postEntry")).isEmpty();
        assertThat(table.externalSubstitute("@acme/ledger-emulator")).contains(ledger);
    }

    @Test
    void whatAUserSaysOfAPackageReplacesTheBuiltInEntries() throws BoundaryTableUnreadable {
        BoundaryTable table = extended(LEDGER);

        assertThat(table.lookup("redis.createClient().get"))
                .map(operation -> operation.boundary().name())
                .contains("state store");
        assertThat(table.lookup("redis.createClient().set")).isEmpty();
        assertThat(table.lookup("axios.get")).isEmpty();
        assertThat(table.lookup("pg.Pool().query")).isPresent();
    }

    @Test
    void theBuiltInTableIsNotChanged() throws BoundaryTableUnreadable {
        extended(LEDGER);

        assertThat(BoundaryTable.ecmaScript().lookup("redis.createClient().set")).isPresent();
        assertThat(BoundaryTable.ecmaScript().knows("@acme/ledger")).isFalse();
    }

    @Test
    void anEmptyTableAddsNothing() throws BoundaryTableUnreadable {
        assertThat(extended("{}").packages()).isEqualTo(BoundaryTable.ecmaScript().packages());
    }

    @Test
    void aTableOfPythonExtendsThatOfPythonOnly() throws BoundaryTableUnreadable {
        BoundaryTables tables = tables("""
                {"language": "python", "boundaries": [
                    {"packages": ["redis"], "kind": "database", "name": "state store",
                     "clients": ["Redis()"], "operations": ["get"]}]}
                """);

        assertThat(tables.of("python").lookup("redis.client.Redis().get"))
                .map(operation -> operation.boundary().name())
                .contains("state store");
        assertThat(tables.of("python").lookup("redis.Redis().set")).isEmpty();
        assertThat(tables.of("python").lookup("requests.get")).isPresent();
        assertThat(tables.of("javascript").lookup("redis.createClient().set")).isPresent();
        assertThat(tables.of("javascript").lookup("redis.Redis().get"))
                .map(operation -> operation.boundary().name())
                .contains("redis");
    }

    @Test
    void aTableWithoutLanguageExtendsAll() throws BoundaryTableUnreadable {
        BoundaryTables tables = tables("""
                {"boundaries": [{"packages": ["acme.ledger", "@acme/ledger"], "kind": "payment", "name": "ledger",
                                 "clients": ["Ledger()"], "operations": ["post*"]}]}
                """);

        assertThat(tables.of("python").lookup("acme.ledger.client.Ledger().post_entry")).isPresent();
        assertThat(tables.of("javascript").lookup("@acme/ledger.Ledger().postEntry")).isPresent();
        assertThat(tables.of("javascript").lookup("@acme/ledger.client.Ledger().postEntry")).isEmpty();
    }

    @Test
    void oneClientMayTalkToSeveralBoundariesByDifferentOperations() throws BoundaryTableUnreadable {
        BoundaryTable table = extended("""
                {"boundaries": [
                    {"packages": ["acme"], "kind": "mail", "name": "post", "operations": ["send"]},
                    {"packages": ["acme"], "kind": "queue", "name": "jobs", "operations": ["push"]}]}
                """);

        assertThat(table.lookup("acme.send")).map(operation -> operation.boundary().name()).contains("post");
        assertThat(table.lookup("acme.push")).map(operation -> operation.boundary().name()).contains("jobs");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "[] | must be an object",
        "{\"boundary\": []} | unknown field \"boundary\"; known are boundaries, externalSubstitutes, inProcess,"
                + " language, observability",
        "{\"boundaries\": {}} | boundaries: must be a list",
        "{\"boundaries\": [7]} | boundaries[0]: must be an object",
        "{\"boundaries\": [{\"package\": \"x\"}]} | boundaries[0]: unknown field \"package\"; known are clients, kind,"
                + " name, onResults, operations, packages, reopens, weak",
        "{\"boundaries\": [{\"packages\": [\"x\"], \"kind\": \"cash\", \"name\": \"n\", \"operations\": [\"o\"]}]} |"
                + " boundaries[0].kind: \"cash\" is none of database, cache, queue, storage, http, mail, payment,"
                + " model, auth, search, other",
        "{\"boundaries\": [{\"packages\": [\"x\"], \"kind\": \"mail\", \"operations\": [\"o\"]}]} |"
                + " boundaries[0].name: must be a text",
        "{\"boundaries\": [{\"packages\": [\"x\"], \"kind\": \"mail\", \"name\": \"n\"}]} |"
                + " boundaries[0].operations: must name something",
        "{\"boundaries\": [{\"packages\": [3], \"kind\": \"mail\", \"name\": \"n\", \"operations\": [\"o\"]}]} |"
                + " boundaries[0].packages: must be a list of names",
        "{\"boundaries\": [{\"packages\": [\"x\"], \"kind\": \"mail\", \"name\": \"n\", \"operations\": [\"o\","
                + " \"o\"]}]} | boundaries[0].operations: names o twice",
        "{\"boundaries\": [{\"packages\": [\"x\"], \"kind\": \"mail\", \"name\": \"n\", \"operations\": [\"o\"],"
                + " \"weak\": \"yes\"}]} | boundaries[0].weak: must be true or false",
        "{\"boundaries\": [{\"packages\": [\"x\"], \"kind\": \"mail\", \"name\": \"n\", \"operations\": [\"o\"]},"
                + " {\"packages\": [\"x\"], \"kind\": \"mail\", \"name\": \"n\", \"operations\": [\"o\"]}]} |"
                + " boundaries[1]: a second entry for x with o",
        "{\"boundaries\": [{\"packages\": [\"x\"], \"kind\": \"mail\", \"name\": \"n\", \"operations\": [\"o\"]}],"
                + " \"inProcess\": [\"x\"]} | inProcess: x has an entry elsewhere in this table",
        "{\"language\": \"perl\"} | language: \"perl\" is none of javascript, python, rust",
        "{\"language\": 3} | language: must be a text",
        "{\"externalSubstitutes\": [{\"packages\": [\"x\"], \"kind\": \"mail\", \"name\": \"n\", \"weak\": true}]} |"
                + " externalSubstitutes[0]: unknown field \"weak\"; known are kind, name, packages",
    })
    void badShapesAreRefusedWithFileAndPlace(String json, String reason) {
        assertThatThrownBy(() -> extended(json))
                .isInstanceOfSatisfying(BoundaryTableUnreadable.class, refused -> {
                    assertThat(refused.file()).isEqualTo("team.json");
                    assertThat(refused.reason()).isEqualTo(reason);
                })
                .hasMessage("team.json: " + reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{ | not valid JSON at line 1",
        "'' | must be an object",
        "{} {} | not valid JSON at line 1",
        "{\"boundaries\": [], \"boundaries\": []} | not valid JSON at line 1: Duplicate field 'boundaries'",
    })
    void whatIsNoJsonIsRefused(String json, String reason) {
        assertThatThrownBy(() -> extended(json))
                .isInstanceOf(BoundaryTableUnreadable.class)
                .hasMessageStartingWith("team.json: " + reason);
    }

    @Test
    void aFailingStreamIsRefusedWithItsReason() {
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the disk is gone");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return read();
            }
        };

        assertThatThrownBy(() -> BoundaryTables.builtIn().with(failing, "team.json"))
                .isInstanceOf(BoundaryTableUnreadable.class)
                .hasMessage("team.json: cannot be read: the disk is gone");
    }

    private static BoundaryTable extended(String json) throws BoundaryTableUnreadable {
        return tables(json).of("typescript");
    }

    private static BoundaryTables tables(String json) throws BoundaryTableUnreadable {
        return BoundaryTables.builtIn()
                .with(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "team.json");
    }
}
