package dev.throughline.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.RecordValue;
import org.junit.jupiter.api.Test;

class JournalTest {
    private final Journal journal = new Journal();

    @Test
    void undoesWritesToWhatWasThereBefore() {
        RecordValue before = RecordValue.closed(null);
        journal.write(before, "status", new Num(200));

        Journal.Mark mark = journal.mark();
        journal.write(before, "status", new Num(404));
        journal.rollback(mark);

        assertThat(before.field("status")).isEqualTo(new Num(200));
    }

    @Test
    void leavesWhatABranchMadeAsItsInnerCallsLeftIt() {
        Journal.Mark branch = journal.mark();
        RecordValue made = RecordValue.closed(null);
        Journal.Mark call = journal.mark();
        journal.write(made, "status", new Num(404));
        journal.keep(call);
        journal.rollback(branch);

        assertThat(made.field("status")).isEqualTo(new Num(404));
    }
}
