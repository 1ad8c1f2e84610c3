package dev.throughline.packs.container;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.RecordValue;
import org.junit.jupiter.api.Test;

class AwilixPackTest {
    private static final String IMPORT = "import { createContainer, asClass, asFunction, asValue, aliasTo, InjectionMode } from 'awilix';\n";

    private final ContainerSample sample = new ContainerSample();

    @Test
    void givesConstructorsTheCradle() {
        sample.main(IMPORT + """
                class Store { find() { return 'found'; } }
                class Users { constructor({ store }) { this.store = store; } get() { return this.store.find(); } }
                const container = createContainer();
                container.register({ store: asClass(Store).singleton(), users: asClass(Users) });
                export const result = container.resolve('users').get();
                """);

        assertThat(sample.result()).isEqualTo("found");
    }

    @Test
    void injectsByNameInClassicMode() {
        sample.main(
                IMPORT + """
                        class Users { constructor(private store, private limit = 3) {} get() { return this.store + this.limit; } }
                        const container = createContainer({ injectionMode: InjectionMode.CLASSIC });
                        container.register('store', asValue('s')).register('users', asClass(Users));
                        export const result = container.cradle.users.get();
                        """);

        assertThat(sample.result()).isEqualTo("s3");
    }

    @Test
    void callsFactoriesAndFollowsAliases() {
        sample.main(IMPORT + """
                const container = createContainer();
                container.register({
                  prefix: asValue('/v1'),
                  path: asFunction(({ prefix }) => prefix + '/users').scoped(),
                  other: aliasTo('path'),
                });
                export const result = container.createScope().resolve('other');
                """);

        assertThat(sample.result()).isEqualTo("/v1/users");
    }

    @Test
    void makesSingletonsOnceAndOthersEachTime() {
        sample.main(IMPORT + """
                class One { constructor() { this.is = 'same'; } }
                const container = createContainer();
                container.register({ one: asClass(One).singleton(), many: asClass(One) });
                const a = container.resolve('one'), b = container.resolve('one');
                a.is = 'kept';
                container.resolve('many').is = 'lost';
                export const result = b.is + ' ' + container.resolve('many').is;
                """);

        assertThat(sample.result()).isEqualTo("kept same");
    }

    @Test
    void takesDownServicesWithTheirPlace() {
        sample.main(IMPORT + """
                class Store {}
                export const container = createContainer();
                container.register({
                  store: asClass(Store),
                  limit: asValue(3),
                });
                """);

        assertThat(sample.services()).containsExactly("store main.ts:5", "limit main.ts:6");
        ServiceRegistry.Service store = ServiceRegistry.of(sample.interpreter()).services().getFirst();
        assertThat(store.type()).isInstanceOf(ClassValue.class);
        assertThat(store.resolve()).isInstanceOf(RecordValue.class);
    }

    @Test
    void loadsModulesByPattern() {
        sample.file("services/user-store.ts", "export default class UserStore { find() { return 'loaded'; } }")
                .main(IMPORT + """
                        const container = createContainer();
                        container.loadModules(['services/*.js'], { formatName: 'camelCase' });
                        export const result = container.resolve('userStore').find();
                        """);

        assertThat(sample.result()).isEqualTo("loaded");
    }

    @Test
    void endsWhereServicesDependOnEachOther() {
        sample.main(IMPORT + """
                class A { constructor({ b }) { this.b = b; } }
                class B { constructor({ a }) { this.a = a; } name() { return 'b'; } }
                const container = createContainer();
                container.register({ a: asClass(A), b: asClass(B) });
                export const result = container.resolve('b').name();
                """);

        assertThat(sample.result()).isEqualTo("b");
    }

    @Test
    void handlesRequestsInAScope() {
        sample.main(IMPORT + """
                import { scopePerRequest, makeInvoker } from 'awilix-express';
                const container = createContainer();
                container.register({ word: asValue('scoped') });
                const api = ({ word }) => ({ find: (req, res) => word });
                const req = {};
                let passed = '';
                scopePerRequest(container)(req, {}, () => { passed = 'on '; });
                export const result = passed + makeInvoker(api)('find')(req, {});
                """);

        assertThat(sample.result()).isEqualTo("on scoped");
    }
}
