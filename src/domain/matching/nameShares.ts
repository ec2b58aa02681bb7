/**
 * Bearers of a family name in a thousand people of the region: estimates from general knowledge, right to within a factor of two at best. The force's own counts
 * should replace them. A name that is not here is taken for one in a thousand and a bit.
 */
const families = `
khan:20 singh:22 kaur:18 begum:14 hussain:18 ahmed:14 ali:14 patel:9 akhtar:8 mahmood:6 bibi:7 mohammed:8 iqbal:5 malik:4 choudhury:4 sheikh:3
rehman:6 miah:4 uddin:4 khatun:3 shah:5 hassan:3 parveen:3 smith:11 jones:9 williams:7 taylor:6 brown:7 davis:7 evans:5 thomas:4 johnson:4 roberts:4
walker:4 wright:4 robinson:3 thompson:3 white:4 hughes:3 edwards:3 green:3 lewis:3 wood:3 harris:4 jackson:3 clark:4 turner:3 hill:3 cooper:3 ward:3
moore:3 morris:3 campbell:3 james:4 gill:4 sharma:3 sandhu:2 dhillon:2 bains:2 francis:2 nowak:2`;

/** Bearers of a first given name in a thousand of those whose names come from the same tradition. */
const givens = `
mohammed:150 ahmed:20 ali:25 abdul:30 syed:15 hassan:15 imran:20 usman:15 fatima:20 aisha:25 nasreen:12 shazia:15 zainab:12 saima:12 rukhsana:10
mariam:12 gurpreet:30 harpreet:28 manpreet:28 jaswinder:20 kulwinder:18 sukhwinder:16 balwinder:15 parminder:12 jasbir:10 david:25 john:22 paul:20
mark:18 michael:20 james:22 andrew:16 stephen:18 lee:14 daniel:20 christopher:18 thomas:14 matthew:14 sarah:25 emma:18 nicola:12 lisa:15 claire:14
kelly:12 michelle:14 rebecca:14 laura:14 karen:12 amy:10 samantha:12 susan:12 joanne:10 jessica:12 charlotte:10 louise:10`;

const tableOf = (listed: string): ReadonlyMap<string, number> =>
  new Map(
    listed
      .trim()
      .split(/\s+/)
      .map(entry => entry.split(':'))
      .map(([name, perThousand]): [string, number] => [name, Number(perThousand)])
  );

export const familyShares = tableOf(families);
export const givenShares = tableOf(givens);
