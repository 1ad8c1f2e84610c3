package dev.throughline.packs.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlReaderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UPDATE jobs SET status = 'done' WHERE id = $1 AND status IN ('queued', 'running') | jobs status='done' where id in [$0], status in ['queued', 'running']
            UPDATE "jobs" SET "status" = ? WHERE "id" = ?                          | jobs status=$0 where id in [$1]
            UPDATE `jobs` SET `status` = 'done'                                    | jobs status='done'
            update app.jobs j set state = 'done'::job_state where j.state <> 'new' | jobs state='done' where state not in ['new']
            UPDATE jobs SET status = %s WHERE id = %(id)s                          | jobs status=$0 where id in [:id]
            UPDATE jobs SET status = @status WHERE id = :id                        | jobs status=:status where id in [:id]
            UPDATE jobs SET (status, note) = ('done', 'x') WHERE id = 1            | jobs note='x', status='done' where id in [?]
            UPDATE jobs SET status = CASE WHEN n > 3 THEN 'failed' ELSE 'new' END  | jobs status='failed'/'new'
            UPDATE jobs SET status = 'done' WHERE status = 'a' OR status = 'b'     | jobs status='done' where status in ['a', 'b']
            UPDATE jobs SET status = 'done' WHERE status = 'a' OR id = 1           | jobs status='done'
            UPDATE jobs SET status = 'done' WHERE status = ANY($2)                 | jobs status='done' where status in [$1]
            UPDATE jobs SET status = 'done' WHERE status = ANY(ARRAY['a', 'b'])    | jobs status='done' where status in ['a', 'b']
            UPDATE jobs SET status = 'on' WHERE id = (SELECT id FROM jobs WHERE status = 'new' FOR UPDATE SKIP LOCKED LIMIT 1) | jobs status='on' where status in ['new']
            UPDATE jobs SET status = 'on' WHERE id = (SELECT job FROM others WHERE status = 'new') | jobs status='on'
            WITH n AS (SELECT id FROM jobs WHERE status = 'new') UPDATE jobs SET status = 'on' FROM n WHERE jobs.id = n.id RETURNING jobs.* | jobs status='on' where id in [?], status in ['new']
            """)
    void readsWhatAStatementChanges(String sql, String expected) {
        assertThat(words(SqlReader.read(List.of(sql)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            INSERT INTO jobs (id, status) VALUES ($1, 'new')                           | new jobs id=$0, status='new'
            INSERT INTO jobs (id, status) VALUES (1, 'new'), (2, 'done')               | new jobs id=?, status='new'/'done'
            INSERT OR REPLACE INTO jobs (id, status) VALUES (?, ?)                     | new jobs id=$0, status=$1
            INSERT INTO jobs (id, status) SELECT id, 'new' FROM todo                   | new jobs id=?, status='new'
            INSERT INTO jobs (status) VALUES ('new') ON CONFLICT DO NOTHING RETURNING * | new jobs status='new'
            """)
    void readsWhatAStatementMakes(String sql, String expected) {
        assertThat(words(SqlReader.read(List.of(sql)))).isEqualTo(expected);
    }

    @Test
    void aHoleIsAHoleWhereverItStands() {
        assertThat(words(SqlReader.read(List.of("UPDATE jobs SET status = ", " WHERE id = ", ""))))
                .isEqualTo("jobs status={0} where id in [{1}]");
        assertThat(words(SqlReader.read(List.of("UPDATE jobs SET status = '", "' WHERE ", ""))))
                .isEqualTo("jobs status={0}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SELECT status FROM jobs
            DELETE FROM jobs WHERE status = 'done'
            Update the status of the job
            UPDATE jobs SET
            with status
            """)
    void saysNothingOfOtherTexts(String text) {
        assertThat(SqlReader.read(List.of(text))).isEmpty();
    }

    @Test
    void saysNothingWhereTheTableIsNotKnown() {
        assertThat(SqlReader.read(List.of("UPDATE ", " SET status = 'done'"))).isEmpty();
    }

    @Test
    void saysNothingOfTextsThatAreTooLongOrTooDeep() {
        String deep = "UPDATE jobs SET status = " + "(".repeat(5_000) + "1" + ")".repeat(5_000);
        String along = "UPDATE jobs SET status = 'a' WHERE id IN (" + "1, ".repeat(50_000) + "1)";

        assertThat(SqlReader.read(List.of(deep))).isEmpty();
        assertThat(SqlReader.read(List.of(along))).isEmpty();
    }

    private static String words(Optional<SqlChange> read) {
        return read.map(change -> (change.insert() ? "new " : "") + change.table() + " "
                + change.written().entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + words(entry.getValue()))
                        .sorted()
                        .collect(Collectors.joining(", "))
                + (change.filters().isEmpty() ? "" : " where ")
                + change.filters().stream().map(SqlReaderTest::words).collect(Collectors.joining(", ")))
                .orElse("nothing");
    }

    private static String words(SqlFilter filter) {
        return filter.column() + (filter.among() ? " in " : " not in ")
                + filter.values().stream().map(SqlReaderTest::words).toList();
    }

    private static String words(SqlTerm term) {
        return switch (term) {
            case SqlTerm.Constant(String text) -> "'" + text + "'";
            case SqlTerm.Position(int position) -> "$" + position;
            case SqlTerm.Named(String name) -> ":" + name;
            case SqlTerm.Hole(int number) -> "{" + number + "}";
            case SqlTerm.Choice(List<SqlTerm> options) ->
                options.stream().map(SqlReaderTest::words).collect(Collectors.joining("/"));
            case SqlTerm.Other other -> "?";
        };
    }
}
