import { control } from '../../support/sites/browser';

/** Sets the clock of the site, which then goes on from there. */
export async function clockAt(origin: string, moment: string): Promise<void> {
  await control(origin, 'POST', 'clock', { offsetSeconds: Math.round((new Date(moment).getTime() - Date.now()) / 1000) });
}
