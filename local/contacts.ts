import type { AgencyContact, Configuration } from '../src/domain/setUp/configuration';
import { defaultConfiguration } from '../src/domain/setUp/defaultConfiguration';
import { people } from './people';

const idvaService = 'IDVA service';

/** Where the agencies of the local site are told of messages: their representatives, and an IDVA service for every other MARAC. Nobody there exists. */
export function localContacts({ maracs, agencies }: Configuration): readonly AgencyContact[] {
  const representatives = people
    .filter(person => person.isGuest)
    .flatMap(person =>
      person.memberships.map(({ group }): AgencyContact => {
        const [marac, agency] = group.split(' - ');
        return { marac, agency, emails: [person.login] };
      })
    );
  const services = maracs
    .filter(({ name }) => !representatives.some(({ marac, agency }) => marac === name && agency === idvaService))
    .map(({ name }): AgencyContact => ({
      marac: name,
      agency: idvaService,
      emails: [`idva.${name.toLowerCase().replace(/ /g, '.')}@haven.example`]
    }));
  return [...representatives, ...services].filter(contact =>
    agencies.some(({ name, maracs: sitsOn }) => name === contact.agency && sitsOn.includes(contact.marac))
  );
}

/** The region of the local site: as Set-up fills it, and with what owners enter on a tenant: contacts, who may dispose of records, the officers' page. */
export const localConfiguration: Configuration = {
  ...defaultConfiguration,
  contacts: localContacts(defaultConfiguration),
  pages: { 'Referral form': '/sites/intranet/SitePages/Refer.aspx' },
  retention: { ...defaultConfiguration.retention, disposers: ['senior@wmp.example'] }
};
