import { SharePointEngine } from '../../local/engine';
import { sitesOfTenant, tenantProperties, type ReadJson } from '../../src/host/tenantSites';

const origin = 'http://127.0.0.1:4400';
const reader = 'guest@agency.example';

const teamSite = (properties: Readonly<Record<string, string>>): SharePointEngine => {
  const engine = new SharePointEngine({ file: ':memory:', origin, tenantProperties: properties });
  engine.addPerson({ login: reader, title: 'A guest', email: reader, isGuest: true });
  engine.addSite({ path: '/sites/team', title: 'A team', administrators: [reader] });
  return engine;
};

const readOn =
  (engine: SharePointEngine, accept = 'application/json;odata=nometadata'): ReadJson =>
  async address => {
    const { status, body } = await engine.handle({ method: 'GET', url: address, headers: { accept }, login: reader });
    if (status >= 300) throw new Error(String(status));
    return JSON.parse(String(body)) as unknown;
  };

describe('a tab that has been told nothing itself', () => {
  it.each(['application/json;odata=nometadata', 'application/json;odata=minimalmetadata'])(
    'finds its sites by what the tenant says, asked as %s',
    async accept => {
      const engine = teamSite({
        [tenantProperties.caseSiteUrl]: '/sites/marac',
        [tenantProperties.partnerSiteUrl]: '/sites/marac-partners'
      });
      expect(await sitesOfTenant(`${origin}/sites/team`, readOn(engine, accept))).toEqual({
        caseSiteUrl: '/sites/marac',
        partnerSiteUrl: '/sites/marac-partners'
      });
      engine.close();
    }
  );

  it('has none where the tenant says nothing, says it emptily, or cannot be asked', async () => {
    const engine = teamSite({ [tenantProperties.caseSiteUrl]: ' ' });
    const none = { caseSiteUrl: undefined, partnerSiteUrl: undefined };
    expect(await sitesOfTenant(`${origin}/sites/team`, readOn(engine))).toEqual(none);
    expect(await sitesOfTenant(`${origin}/sites/elsewhere`, readOn(engine))).toEqual(none);
    expect(await sitesOfTenant(`${origin}/sites/team`, () => Promise.reject(new Error('No connection.')))).toEqual(none);
    engine.close();
  });
});
