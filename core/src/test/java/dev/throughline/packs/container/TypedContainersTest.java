package dev.throughline.packs.container;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypedContainersTest {
    private final ContainerSample sample = new ContainerSample();

    @Test
    void tsyringeInjectsByDeclaredTypeAcrossModules() {
        sample.file("store.ts", """
                import { singleton } from 'tsyringe';
                @singleton()
                export class Store { find() { return 'found'; } }
                """).main("""
                import { container, injectable } from 'tsyringe';
                import { Store } from './store';
                @injectable()
                class Users { constructor(private store: Store) {} get() { return this.store.find(); } }
                export const result = container.resolve(Users).get();
                """);

        assertThat(sample.result()).isEqualTo("found");
        assertThat(sample.services()).containsExactly("Store store.ts:2");
    }

    @Test
    void tsyringeInjectsByToken() {
        sample.main("""
                import { container, injectable, inject } from 'tsyringe';
                interface Store { find(): string }
                class SqlStore implements Store { find() { return 'sql'; } }
                container.register('Store', { useClass: SqlStore });
                container.register('Limit', { useValue: '5' });
                container.register('Both', { useFactory: c => c.resolve('Store').find() + c.resolve('Limit') });
                @injectable()
                class Users { constructor(@inject('Store') private store: Store, @inject('Both') public both: string) {}
                  get() { return this.store.find() + this.both; } }
                export const result = container.resolve(Users).get();
                """);

        assertThat(sample.result()).isEqualTo("sqlsql5");
    }

    @Test
    void tsyringeFollowsWhatIsRegisteredLast() {
        sample.main("""
                import { container } from 'tsyringe';
                class Real { name() { return 'real'; } }
                container.registerSingleton(Real);
                container.registerInstance(Real, { name: () => 'fake' });
                export const result = container.resolve(Real).name();
                """);

        assertThat(sample.result()).isEqualTo("fake");
    }

    @Test
    void inversifyInjectsConstructorsAndFields() {
        sample.main("""
                import { Container, injectable, inject } from 'inversify';
                const TYPES = { Store: Symbol.for('Store'), Word: Symbol('Word') };
                @injectable() class Store { find() { return 'found'; } }
                @injectable() class Users {
                  @inject(TYPES.Word) private word: string;
                  constructor(@inject(TYPES.Store) private store: Store) {}
                  get() { return this.store.find() + this.word; }
                }
                const container = new Container();
                container.bind<Store>(TYPES.Store).to(Store).inSingletonScope();
                container.bind(TYPES.Word).toConstantValue('!');
                container.bind(Users).toSelf();
                export const result = container.get(Users).get();
                """);

        assertThat(sample.result()).isEqualTo("found!");
        assertThat(sample.services()).containsExactly("Store main.ts:10", "Word main.ts:11", "Users main.ts:12");
    }

    @Test
    void inversifyLoadsModulesAndDynamicValues() {
        sample.main("""
                import { Container, ContainerModule } from 'inversify';
                const container = new Container();
                container.load(new ContainerModule(bind => {
                  bind('a').toConstantValue('a');
                  bind('ab').toDynamicValue(context => context.container.get('a') + 'b');
                }));
                export const result = container.isBound('ab') ? container.get('ab') : 'none';
                """);

        assertThat(sample.result()).isEqualTo("ab");
    }

    @Test
    void inversifyFindsClassesThatDecoratorsBind() {
        sample.file("ioc.ts", """
                import { fluentProvide } from 'inversify-binding-decorators';
                export { inject } from 'inversify';
                export const provideSingleton = id => fluentProvide(id).inSingletonScope().done(true);
                """).main("""
                import { Container } from 'inversify';
                import { buildProviderModule } from 'inversify-binding-decorators';
                import { provideSingleton, inject } from './ioc';
                @provideSingleton('store') class Store { find() { return 'provided'; } }
                @provideSingleton(Users) class Users {
                  @inject('store') private readonly store: Store;
                  get() { return this.store.find(); }
                }
                const container = new Container();
                container.load(buildProviderModule());
                export const result = container.get(Users).get();
                """);

        assertThat(sample.result()).isEqualTo("provided");
    }

    @Test
    void typediInjectsByDeclaredTypeAndToken() {
        sample.main("""
                import { Container, Service, Inject, Token } from 'typedi';
                const LIMIT = new Token('limit');
                Container.set(LIMIT, '7');
                Container.set('word', 'w');
                @Service() class Store { find() { return 'found'; } }
                @Service() class Users {
                  @Inject('word') word: string;
                  constructor(private store: Store, @Inject(LIMIT) private limit: string) {}
                  get() { return this.store.find() + this.limit + this.word; }
                }
                export const result = Container.get(Users).get();
                """);

        assertThat(sample.result()).isEqualTo("found7w");
        assertThat(sample.services()).contains("limit main.ts:3", "Store main.ts:5", "Users main.ts:6");
    }

    @Test
    void typediAsksTheProjectsOwnDecorators() {
        sample.main(
                """
                        import Container, { Service } from 'typedi';
                        const Logger = scope => (object, propertyName, index) =>
                          Container.registerHandler({ object, propertyName, index, value: () => scope });
                        @Service() class Users { constructor(@Logger('users') private log: string) {} get() { return this.log; } }
                        export const result = Container.get(Users).get();
                        """);

        assertThat(sample.result()).isEqualTo("users");
    }

    @Test
    void anInterfaceWithoutTokenIsUnknown() {
        sample.main("""
                import { container, injectable } from 'tsyringe';
                interface Store { find(): string }
                @injectable() class Users { constructor(private store: Store) {} get() { return this.store.find(); } }
                export const result = container.resolve(Users).get();
                """);

        assertThat(sample.result()).startsWith("Unknown");
    }
}
