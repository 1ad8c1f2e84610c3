package dev.throughline.packs.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.SampleProgram;
import dev.throughline.packs.express.ExpressPack;
import dev.throughline.packs.web.Layer;
import dev.throughline.packs.web.MountTree;
import dev.throughline.packs.web.WebApps;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NodePackTest {
    private static final String ROUTER = """
            const router = require('express').Router();
            router.get('/', (req, res) => res.json([]));
            module.exports = router;
            """;

    private final SampleProgram program = new SampleProgram();

    private List<String> routes() {
        return routesFrom("main.js");
    }

    private List<String> routesFrom(String entry) {
        Interpreter in = program.interpreter(new NodePack(), new ExpressPack());
        in.load(entry, Site.NOWHERE);
        return MountTree.flatten(in.realm().companion(WebApps.class, WebApps::new).all().getFirst()).stream()
                .filter(Layer::isRoute)
                .map(layer -> layer.method() + " " + layer.path())
                .toList();
    }

    @Test
    void aBoundFunctionIsStillThatFunction() {
        program.file("main.js", """
                const { AsyncResource } = require('node:async_hooks');
                const app = require('express')();
                AsyncResource.bind(path => app.get(path, (req, res) => res.end()))('/bound');
                """);

        assertThat(routes()).containsExactly("GET /bound");
    }

    @Test
    void mountsEveryFileOfAFolder() {
        program.file("main.js", """
                const app = require('express')();
                app.use(require('./routes/index'));
                """).file("routes/index.js", """
                const express = require('express');
                const fs = require('fs');
                const router = express.Router();
                const removeExtension = file => file.split('.').slice(0, -1).join('.');
                fs.readdirSync(`${__dirname}/`).filter(file => {
                  const name = removeExtension(file);
                  return name !== 'index' ? router.use(`/${name}`, require(`./${name}`)) : '';
                });
                module.exports = router;
                """).file("routes/cities.js", ROUTER).file("routes/users.js", ROUTER);

        assertThat(routes()).containsExactly("GET /cities", "GET /users");
    }

    @Test
    void requiresByAPathThatWasPutTogether() {
        program.file("main.js", """
                const app = require('express')();
                const path = require('path');
                const fs = require('fs');
                const folder = path.join(__dirname, 'src', 'routes');
                fs.readdirSync(folder)
                  .filter(file => path.extname(file) === '.js')
                  .forEach(file => app.use('/' + path.basename(file, '.js'), require(path.join(folder, file))));
                """).file("src/routes/a.js", ROUTER).file("src/routes/b.js", ROUTER).file("src/routes/note.md", "x");

        assertThat(routes()).containsExactly("GET /a", "GET /b");
    }

    @Test
    void walksFoldersByTheKindOfTheirEntries() {
        program.file("main.js", """
                const app = require('express')();
                const fs = require('fs');
                for (const entry of fs.readdirSync('./api', { withFileTypes: true })) {
                  if (entry.isDirectory()) app.use('/' + entry.name, require(`./api/${entry.name}/index.js`));
                }
                """).file("api/users/index.js", ROUTER).file("api/readme.js", "");

        assertThat(routes()).containsExactly("GET /users");
    }

    @Test
    void findsFilesByGlob() {
        program.file("main.js", """
                const app = require('express')();
                const glob = require('glob');
                glob.sync('./modules/*/*.routes.js').forEach(file => app.use(require(file)));
                """).file("modules/x/x.routes.js", ROUTER).file("modules/x/x.model.js", "throw new Error()");

        assertThat(routes()).containsExactly("GET /");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "path.join('a/b' + '/../' + 'c', 'd') | a/c/d",
        "path.join('.' + '') | .",
        "path.resolve('a' + '', './b') | a/b",
        "path.dirname('a/b.ts' + '') | a",
        "path.basename('a/b.test.ts' + '', '.ts') | b.test",
        "path.extname('.env' + '') | ''",
        "path.relative('a/b' + '', 'a/c/d') | ../c/d",
        "path.parse('a/b.ts' + '').name | b",
    })
    void reckonsWithPaths(String expression, String expected) {
        program.file("main.js", "import path from 'path';\nexport const result = " + expression + ";");
        Interpreter in = program.interpreter(new NodePack());
        Value result = in.get(in.load("main.js", Site.NOWHERE), "result", Site.NOWHERE);

        assertThat(result).isEqualTo(new Text(expected));
    }

    @Test
    void pathsComeFromTheDefaultSettings() {
        program.file("api/src/main.js", """
                const config = require('config');
                const app = require('express')();
                app.get(`${config.get('server.base')}/dotted`, (req, res) => res.end());
                app.get(config.server.base + '/member', (req, res) => res.end());
                if (config.get('server.beta')) app.get('/beta', (req, res) => res.end());
                if (config.has('server.base')) app.get('/set', (req, res) => res.end());
                if (!config.has('server.base')) app.get('/unset', (req, res) => res.end());
                """).file("api/config/default.js", """
                module.exports = { server: { base: '/v2', beta: false } };
                """);

        assertThat(routesFrom("api/src/main.js"))
                .containsExactly("GET /v2/dotted", "GET /v2/member", "GET /beta", "GET /set");
    }

    @Test
    void aSettingWithoutADefaultIsNotKnown() {
        program.file("main.js", """
                const config = require('config');
                const app = require('express')();
                if (config.has('beta')) app.get('/beta', (req, res) => res.end());
                if (!config.has('beta')) app.get('/stable', (req, res) => res.end());
                """);

        assertThat(routes()).containsExactly("GET /beta", "GET /stable");
    }
}
