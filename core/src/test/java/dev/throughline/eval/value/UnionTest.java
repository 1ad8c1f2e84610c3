package dev.throughline.eval.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnionTest {
    private static final class Kind extends DomainValue implements KeptApart {}

    private static RecordValue of(Kind kind, Value part) {
        RecordValue record = RecordValue.instance(kind, false, null);
        record.restore("0", part);
        return record;
    }

    @Test
    void tellsOnlySomeValuesApart() {
        List<Value> numbers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            numbers.add(new Num(i));
        }

        assertThat(Union.options(Union.of(numbers))).hasSize(Union.WIDEST).contains(Unknown.ANY);
    }

    @Test
    void tellsAllValuesApartThatMatter() {
        Kind kind = new Kind();
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            values.add(of(kind, new Num(i)));
        }

        assertThat(Union.options(Union.of(values))).isEqualTo(values);
    }

    @Test
    void letsOneStandForAllThatHoldTheSame() {
        Kind kind = new Kind();
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            values.add(of(kind, of(kind, Nothing.UNDEFINED)));
        }
        values.add(of(kind, new Num(1)));

        assertThat(Union.options(Union.of(values)))
                .hasSize(Union.WIDEST + 1)
                .endsWith(values.getLast());
    }
}
