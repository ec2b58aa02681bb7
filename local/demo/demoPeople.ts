import { findPerson } from '../people';
import type { DemoReferrer } from './formSubject';
import type { Random } from './random';

/*
 * Most referrals were sent in by officers who cannot sign in here: they are known to the directory only, so that
 * "My referrals" of those who can stays as short as anybody's.
 */

const numbered = (at: number): string => String(at).padStart(3, '0');

/** Officers and administrators of the directory who sent in the referrals of the past. */
export const pastOfficers: readonly DemoReferrer[] = Array.from({ length: 90 }, (_, at) => ({
  login: `officer.sample${numbered(at + 1)}@wmp.example`,
  name: `Sample ${numbered(at + 1)}, Officer`,
  role: at % 6 === 0 ? 'Sergeant' : 'Constable'
}));

/** Administrators who entered e-mailed forms. Board paper, paragraph 32: a team of six. */
export const pastAdministrators: readonly DemoReferrer[] = Array.from({ length: 6 }, (_, at) => ({
  login: `administrator.sample${numbered(at + 1)}@wmp.example`,
  name: `Sample ${numbered(at + 1)}, Administrator`,
  role: 'MARAC administrator'
}));

/** Somebody of the local site as a referrer. Throws when there is no such person. */
export function referrerOf(login: string, role = 'Constable'): DemoReferrer {
  const person = findPerson(login);
  if (person === undefined) {
    throw new Error(`${login} is nobody of the local site`);
  }
  return { login: person.login, name: person.name, role };
}

/** Who wrote the rows of the case site: the desk. */
export const desk = referrerOf('administrator@wmp.example').login;

const coordinatorOf: Readonly<Record<string, string>> = {
  'Birmingham East': 'coordinator.birmingham@wmp.example',
  'Birmingham West': 'coordinator.birmingham@wmp.example',
  Coventry: 'senior@wmp.example',
  Dudley: 'coordinator.sandwell@wmp.example',
  Sandwell: 'coordinator.sandwell@wmp.example',
  Solihull: 'senior@wmp.example',
  Walsall: 'coordinator.walsall@wmp.example',
  Wolverhampton: 'coordinator.walsall@wmp.example'
};

/** Who coordinates a MARAC: a login. */
export const coordinatorLogin = (marac: string): string => coordinatorOf[marac];

/** The name of the coordinator of a MARAC, as evidence of a review shows it. */
export const coordinatorName = (marac: string): string => referrerOf(coordinatorLogin(marac)).name;

/** The name of somebody who does what follows the review. */
export const administratorName = (random: Random): string =>
  random.pick([...pastAdministrators.map(({ name }) => name), referrerOf('administrator@wmp.example').name]);
