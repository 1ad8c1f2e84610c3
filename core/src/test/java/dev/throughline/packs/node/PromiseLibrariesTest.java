package dev.throughline.packs.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.packs.middleware.SampleApp;
import org.junit.jupiter.api.Test;

class PromiseLibrariesTest {

    @Test
    void promisesOfLibrariesAreRejectedAndMadeLikeTheLanguagesOwn() {
        SampleApp app = new SampleApp(new NodePack(), """
                const Promise = require('bluebird');
                app.get('/', (req, res) => Promise.reject(new Error('no')).catch(() => res.status(410).end()));
                """);
        SampleApp made = new SampleApp(new NodePack(), """
                const { Promise } = require('es6-promise');
                app.get('/', (req, res) => new Promise((resolve) => resolve(203)).then((s) => res.status(s).end()));
                """);

        assertThat(app.statuses()).containsExactly(410);
        assertThat(made.statuses()).containsExactly(203);
    }
}
