import type { Outcome } from '../../domain/kernel/appError';
import { dayOf } from '../../domain/kernel/calendarDay';
import type { Configuration } from '../../domain/setUp/configuration';
import type { FormContext } from '../../domain/form/definition';
import { ok } from '../../domain/kernel/result';
import type { ConfigurationStore, ServerClock } from './ports';

/** The region's reference data, read once and kept in memory while the screen is open. */
export interface KnownConfiguration {
  get(): Promise<Outcome<Configuration>>;
  /** Keeps the configuration that came with another read. */
  know(configuration: Configuration): void;
}

export function createKnownConfiguration(store: ConfigurationStore): KnownConfiguration {
  let known: Configuration | undefined;
  return {
    async get() {
      if (known) return ok(known);
      const read = await store.read();
      if (read.ok) known = read.value;
      return read;
    },
    know(configuration) {
      known = configuration;
    }
  };
}

/** What the form's rules need: the reference data, and today by the server's clock. */
export const formContext = (configuration: Configuration, clock: ServerClock): FormContext => ({
  configuration,
  today: dayOf(clock.now())
});
