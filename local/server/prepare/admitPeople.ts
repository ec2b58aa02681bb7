import { membersOf, people, type GroupSite } from '../../people';
import { callApi, type Transport } from '../inProcess';
import { guidFor } from '../pages/pageContext';
import { caseSite, intranetSite, partnerSite } from '../pages/sitePages';

const wmpUsers = 'WMP Users';

/** The directory's security group of everyone in the force who may use the suite; it stands in the SharePoint groups of that name. */
export const wmpStaff = {
  id: guidFor('security group of WMP users'),
  title: 'WMP staff (security group)',
  members: membersOf('case', wmpUsers)
};

const siteOf: Readonly<Record<GroupSite, string>> = { case: caseSite.path, partner: partnerSite.path };

function personClaim(login: string): string {
  return `i:0#.f|membership|${login}`;
}

async function addToGroup(transport: Transport, siteUrl: string, group: string, claim: string): Promise<void> {
  const name = encodeURIComponent(group.replace(/'/g, "''"));
  await callApi(transport, 'POST', `${siteUrl}/_api/web/siteGroups/getByName('${name}')/users`, { LoginName: claim });
}

/** Lets the force's staff open the intranet, which is nobody's to set up but the force's own. */
export async function openIntranet(transport: Transport, origin: string): Promise<void> {
  const siteUrl = `${origin}${intranetSite.path}`;
  await addToGroup(transport, siteUrl, `${intranetSite.title} Visitors`, `c:0t.c|tenant|${wmpStaff.id}`);
}

/** Puts every person into the groups that Set-up has made. Rejects when a group is missing. Running it again changes nothing. */
export async function admitPeople(transport: Transport, origin: string): Promise<void> {
  for (const site of ['case', 'partner'] as const) {
    await addToGroup(transport, `${origin}${siteOf[site]}`, wmpUsers, `c:0t.c|tenant|${wmpStaff.id}`);
  }
  for (const person of people) {
    for (const { site, group } of person.memberships.filter(held => held.group !== wmpUsers)) {
      await addToGroup(transport, `${origin}${siteOf[site]}`, group, personClaim(person.login));
    }
  }
}
