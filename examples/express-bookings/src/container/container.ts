type Factory<S extends object, T> = (container: Container<S>) => T;

/** Builds each service once, on first use, from the factory registered under its name. */
export class Container<S extends object> {
  private readonly factories = new Map<keyof S, Factory<S, unknown>>();
  private readonly instances = new Map<keyof S, unknown>();
  private readonly building = new Set<keyof S>();

  /** Registering a name again replaces the earlier factory. */
  register<K extends keyof S>(name: K, factory: Factory<S, S[K]>): this {
    this.factories.set(name, factory);
    this.instances.delete(name);
    return this;
  }

  /** Throws when the name is unknown or when a service needs itself. */
  resolve<K extends keyof S>(name: K): S[K] {
    if (!this.instances.has(name)) {
      this.instances.set(name, this.build(name));
    }
    return this.instances.get(name) as S[K];
  }

  private build(name: keyof S): unknown {
    const factory = this.factories.get(name);
    if (!factory) {
      throw new Error(`No service is registered as ${String(name)}`);
    }
    if (this.building.has(name)) {
      throw new Error(`${String(name)} depends on itself`);
    }
    this.building.add(name);
    try {
      return factory(this);
    } finally {
      this.building.delete(name);
    }
  }
}
