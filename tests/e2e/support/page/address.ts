/** Words of ours that an address may hold. */
const words = [
  ...['desk', 'queue', 'case', 'review', 'transfer', 'transfers', 'backlog', 'retention', 'e-mailed'],
  ...['tracker', 'action', 'meetings', 'meeting', 'minutes', 'log', 'entry', 'finder', 'row', 'refer'],
  ...['home', 'notice', 'notices', 'actions', 'document', 'research'],
  ...['insight', 'latest', 'referrals', 'three-questions', 'clocks', 'routes', 'victims', 'not-recorded', 'backlog-and-transfers'],
  ...['actions-and-attendance', 'complex-cases', 'rates', 'safelives-return', 'oversight-pack', 'cases']
];

/** References, numbers of rows, quarters, documents; and keys, which begin with a GUID or as the demo data has them. */
const marks = [/^M-\w{4}-\w{4}-\w$/, /^\d+$/, /^\d{4}-Q[1-4]$/, /^(agenda|minutes)-\d+$/, /^[0-9a-f]{8}-[0-9a-f]{4}-/];

/** What an address of the suite holds besides references, keys and words of ours; empty if nothing. */
export function surplusIn(address: string): readonly string[] {
  const { hash, searchParams } = new URL(address);
  const parts = hash.replace(/^#\/?/, '').split('/').map(decodeURIComponent);
  const inHash = parts.filter(part => part !== '' && !words.includes(part) && !marks.some(mark => mark.test(part)));
  return [...inHash, ...Array.from(searchParams.keys()).filter(name => !['teams', 'theme', 'Mode'].includes(name))];
}
