package dev.throughline.packs.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "postgresql://user:secret@host:5432/name, postgres, -",
        "postgres://host/name, postgres, -",
        "postgresql+psycopg://host/name, postgres, psycopg",
        "postgresql+asyncpg://host/name, postgres, asyncpg",
        "POSTGRESQL+psycopg2://host/name, postgres, psycopg2",
        "postgis://host/name, postgres, -",
        "asyncpg://host/name, postgres, asyncpg",
        "psycopg://host/name, postgres, psycopg",
        "mysql+pymysql://host/name, mysql, pymysql",
        "mariadb+mariadbconnector://host/name, mysql, mariadbconnector",
        "mssql+pyodbc://host/name, sqlserver, pyodbc",
        "oracle+oracledb://host/name, oracle, oracledb",
        "cockroachdb://host/name, cockroachdb, -",
        "mongodb+srv://host/name, mongodb, -",
        "sqlite:///app.db, sqlite, -",
        "sqlite:////var/data/app.db, sqlite, -",
        "sqlite+aiosqlite:///./test.db, sqlite, aiosqlite",
        "sqlite://db.sqlite3, sqlite, -",
        "duckdb:///data.duckdb, duckdb, -",
        "' postgresql://host/name ', postgres, -",
        "postgresql://host/memory?mode=memory, postgres, -",
    })
    void engineAndDriverAreRead(String url, String engine, String driver) {
        assertThat(DatabaseUrl.read(url)).contains(new DatabaseUrl(engine, driver, false));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "sqlite://, sqlite, -",
        "sqlite:///, sqlite, -",
        "sqlite:///:memory:, sqlite, -",
        "sqlite://:memory:, sqlite, -",
        "sqlite:///:memory:?check_same_thread=False, sqlite, -",
        "sqlite://?cache=shared, sqlite, -",
        "sqlite+aiosqlite://, sqlite, aiosqlite",
        "sqlite+aiosqlite:///:memory:, sqlite, aiosqlite",
        "sqlite+pysqlite:///:memory:, sqlite, pysqlite",
        "sqlite:///file::memory:?cache=shared&uri=true, sqlite, -",
        "sqlite:///file:test?mode=memory&cache=shared&uri=true, sqlite, -",
        "duckdb:///:memory:, duckdb, -",
        "mongomock://localhost/test, mongodb, -",
    })
    void aDatabaseWithoutAFileIsInMemory(String url, String engine, String driver) {
        assertThat(DatabaseUrl.read(url)).contains(new DatabaseUrl(engine, driver, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "app.db", "://host", "+asyncpg://host", "${DATABASE_URL}", "{scheme}://host/name"})
    void whatHasNoSchemeTellsNothing(String text) {
        assertThat(DatabaseUrl.read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "django.db.backends.postgresql, shop, postgres, false",
        "django.db.backends.postgresql_psycopg2, shop, postgres, false",
        "django.contrib.gis.db.backends.postgis, shop, postgres, false",
        "django.db.backends.mysql, shop, mysql, false",
        "django.db.backends.sqlite3, db.sqlite3, sqlite, false",
        "django.db.backends.sqlite3, -, sqlite, false",
        "django.db.backends.sqlite3, :memory:, sqlite, true",
        "django.db.backends.sqlite3, file:memorydb_default?mode=memory&cache=shared, sqlite, true",
        "django.db.backends.postgresql, :memory:, postgres, false",
    })
    void anEntryOfDjangoIsRead(String backend, String name, String engine, boolean inMemory) {
        assertThat(DatabaseUrl.ofDjango(backend, name)).contains(new DatabaseUrl(engine, null, inMemory));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "django.db.backends.dummy", "django.db.backends."})
    void aBackendThatIsNoneTellsNothing(String backend) {
        assertThat(DatabaseUrl.ofDjango(backend, "shop")).isEmpty();
    }

    @Test
    void anotherEngineOrOneInMemoryStandsInButAnotherDriverOrNameDoesNot() {
        DatabaseUrl production = new DatabaseUrl("postgres", "asyncpg", false);
        DatabaseUrl file = new DatabaseUrl("sqlite", null, false);
        DatabaseUrl memory = new DatabaseUrl("sqlite", null, true);

        assertThat(memory.standsInFor(production)).isTrue();
        assertThat(file.standsInFor(production)).isTrue();
        assertThat(memory.standsInFor(file)).isTrue();
        assertThat(new DatabaseUrl("postgres", "psycopg", false).standsInFor(production)).isFalse();
        assertThat(file.standsInFor(memory)).isFalse();
        assertThat(memory.standsInFor(memory)).isFalse();
    }
}
