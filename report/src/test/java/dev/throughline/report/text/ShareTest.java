package dev.throughline.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShareTest {

    @Test
    void readsAsAPersonWritesIt() {
        assertThat(new Share(24, 27)).hasToString("24 of 27 (88.9 %)");
        assertThat(new Share(15, 114)).hasToString("15 of 114 (13.2 %)");
    }

    @Test
    void neverRoundsToAllOrNothing() {
        assertThat(new Share(9999, 10000).percent()).isEqualTo("99.9 %");
        assertThat(new Share(1, 10000).percent()).isEqualTo("0.1 %");
        assertThat(new Share(7, 7).percent()).isEqualTo("100.0 %");
        assertThat(new Share(0, 7).percent()).isEqualTo("0.0 %");
    }

    @Test
    void ofNothingThereIsNoShare() {
        assertThat(new Share(0, 0).percent()).isEqualTo("n/a");
        assertThat(new Share(0, 0)).hasToString("0 of 0");
    }
}
