/** The decorator of early Fluent versions, which the framework's property pane still applies to its methods. */
export function autobind(_target: object, key: string, descriptor: PropertyDescriptor): PropertyDescriptor {
  const method = descriptor.value as (...args: unknown[]) => unknown;
  function define(instance: object, value: unknown): void {
    Object.defineProperty(instance, key, { configurable: true, writable: true, value });
  }
  return {
    configurable: true,
    get(this: object): unknown {
      if (Object.prototype.hasOwnProperty.call(this, key)) {
        return method;
      }
      const bound = method.bind(this);
      define(this, bound);
      return bound;
    },
    set(this: object, value: unknown): void {
      define(this, value);
    }
  };
}
