package dev.throughline.packs.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeclaredStatesTest {
    private final DeclaredStates declared = new DeclaredStates();

    @Test
    void readsConstraintsOfColumns() {
        declared.addSql("""
                CREATE TABLE IF NOT EXISTS bookings (
                  id TEXT PRIMARY KEY,
                  status TEXT NOT NULL DEFAULT 'held' CHECK (status IN ('held', 'paid')),
                  kind TEXT CHECK (kind IN ('a', 'b'))
                );
                CREATE TABLE "app"."rooms" (state TEXT, CHECK (state IN ('open', 'shut')));
                ALTER TABLE ONLY public.events ADD CONSTRAINT c CHECK ((phase = ANY (ARRAY['new'::text, 'old'::text])));
                """);

        assertThat(declared.states("bookings", "status")).containsExactly("held", "paid");
        assertThat(declared.usual("Booking", "status")).isEqualTo("held");
        assertThat(declared.states("rooms", "state")).containsExactly("open", "shut");
        assertThat(declared.states("events", "phase")).containsExactly("new", "old");
        assertThat(declared.states("bookings", "kind")).isEmpty();
    }

    @Test
    void readsTypesOfColumns() {
        declared.addSql("""
                CREATE TYPE public.job_status AS ENUM ('queued', 'done');
                CREATE TABLE jobs (id int, status public.job_status NOT NULL DEFAULT 'queued');
                """);

        assertThat(declared.states("Job", "status")).containsExactly("queued", "done");
        assertThat(declared.usual("jobs", "status")).isEqualTo("queued");
    }

    @Test
    void readsSchemasOfPrisma() {
        declared.addPrisma("""
                enum JobStatus {
                  QUEUED
                  DONE @map("done")
                }
                model Job {
                  id     Int       @id
                  status JobStatus @default(QUEUED)
                }
                """);

        assertThat(declared.states("job", "status")).containsExactly("QUEUED", "DONE");
        assertThat(declared.usual("job", "status")).isEqualTo("QUEUED");
    }

    @Test
    void saysNothingOfWhatIsNotDeclared() {
        declared.addSql("CREATE TABLE jobs (status TEXT)");
        declared.addSql("DROP TABLE jobs; UPDATE jobs SET status = 'x'");

        assertThat(declared.states("jobs", "status")).isEmpty();
        assertThat(declared.usual("jobs", "status")).isNull();
    }
}
