import { composeDesk } from '../../services/composeDesk';
import { composeEmailedReferral } from '../../services/composeEmailedReferral';
import { composeReferralForm } from '../../services/composeReferralForm';
import { createIdentifiers } from '../../services/identifiers';
import type { Site } from '../../services/ports';
import type { DeskUseCases, EmailedReferralUseCases, ReferralFormUseCases } from '../../services/useCases';
import { createSp, pageDigestOf } from '../client/createSp';
import type { PageContextLike } from '../client/createSp';
import type { Transport } from '../client/sending';
import { createServerClock } from '../client/serverClock';
import { createSiteClient } from '../client/siteClient';
import type { SiteClient } from '../client/siteClient';
import { createDeskPorts, createReferralFormPorts } from './createPorts';
import type { PortContext } from './createPorts';

/** As much of the framework's context as connecting needs; a web part's `context` fits. */
export interface SignedInContext extends PageContextLike {
  readonly pageContext: PageContextLike['pageContext'] & { readonly user: { readonly loginName: string } };
}

/** Where the data is, and who asks for it. */
export interface SitesToConnect {
  readonly context: SignedInContext;
  /** Absolute. */
  readonly caseSiteUrl: string;
  /** Absolute. Without it nothing is taken in from partners. */
  readonly partnerSiteUrl?: string;
  /** Told how many seconds SharePoint asks to wait, and 0 when the waiting is over. */
  readonly onWait?: (seconds: number) => void;
  /** Stands in for the browser's `fetch`. */
  readonly transport?: Transport;
  readonly pause?: (milliseconds: number) => Promise<void>;
}

interface Connected {
  readonly client: (siteUrl: string) => SiteClient;
  readonly ports: PortContext;
}

function connect({ context, onWait, transport, pause }: SitesToConnect): Connected {
  const clock = createServerClock();
  const pageDigest = pageDigestOf(context);
  const client = (siteUrl: string): SiteClient => createSiteClient(createSp({ siteUrl, clock, onWait, transport, pause, pageDigest }), siteUrl);
  return { client, ports: { login: context.pageContext.user.loginName, clock, identifiers: createIdentifiers() } };
}

/** The referral form on the site on which this person refers: the case site for WMP staff, the partner site for partners. */
export function connectReferralForm(sites: SitesToConnect, site: Site = 'case'): ReferralFormUseCases {
  const { client, ports } = connect(sites);
  const siteUrl = site === 'partner' && sites.partnerSiteUrl ? sites.partnerSiteUrl : sites.caseSiteUrl;
  return composeReferralForm(createReferralFormPorts(client(siteUrl), site, ports));
}

/** The desk's form for a referral that came by e-mail. */
export function connectEmailedReferral(sites: SitesToConnect): EmailedReferralUseCases {
  const { client, ports } = connect(sites);
  const caseSite = client(sites.caseSiteUrl);
  const partner = sites.partnerSiteUrl ? client(sites.partnerSiteUrl) : undefined;
  return composeEmailedReferral(createReferralFormPorts(caseSite, 'case', ports), createDeskPorts(caseSite, partner, ports));
}

/** The MARAC desk. */
export function connectDesk(sites: SitesToConnect): DeskUseCases {
  const { client, ports } = connect(sites);
  const partner = sites.partnerSiteUrl ? client(sites.partnerSiteUrl) : undefined;
  return composeDesk(createDeskPorts(client(sites.caseSiteUrl), partner, ports));
}
