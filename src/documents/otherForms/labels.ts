/** Whose part of a form one is in: "Name" and "Address" belong to whoever was named last. */
export type Part = 'victim' | 'perpetrator' | 'child' | 'referrer' | 'other';

/** What is asked on the forms that agencies have, as far as ours asks it as well. */
export type Asked =
  | 'name'
  | 'dateOfBirth'
  | 'address'
  | 'postcode'
  | 'telephone'
  | 'email'
  | 'contact'
  | 'safeToCall'
  | 'contactNotes'
  | 'aliases'
  | 'nhsNumber'
  | 'relationship'
  | 'school'
  | 'agency'
  | 'role'
  | 'reason'
  | 'aware'
  | 'notAware'
  | 'consent'
  | 'afraidOf'
  | 'safeToTalkTo'
  | 'notSafeToTalkTo';

export interface Label {
  readonly part?: Part;
  /** Nothing: a heading, which only says whose part begins. */
  readonly asked?: Asked;
}

const person = (words: string): string => `(?:${words})(?:\\(s\\)|s)?(?:['’]s)?`;
const whose: readonly (readonly [Part, string])[] = [
  ['victim', person('victim|victim\\s*/\\s*survivor|survivor|client|adult at risk')],
  ['perpetrator', person('(?:alleged )?perpetrator|(?:alleged )?abuser|offender|suspect')],
  ['child', person('child|children')],
  ['referrer', "(?:referrer(?:['’]s)?|referring (?:person|officer|professional)|your|contact)"]
];

const plain: readonly (readonly [Asked, string])[] = [
  ['name', '(?:full )?names?(?:\\(s\\))?(?: of (?:referrer|person referring))?'],
  ['dateOfBirth', 'd\\.?\\s?o\\.?\\s?b\\.?|dates? of birth'],
  ['postcode', 'post ?code'],
  ['address', '(?:current |home )?address(?: (?:&|and|including) post ?code)?'],
  ['contact', '(?:tel(?:ephone)?|phone)(?: (?:no|number)s?)?\\.?\\s*(?:/|and|&)\\s*e-?mail(?: address)?'],
  ['telephone', '(?:safe )?(?:contact )?(?:tel(?:ephone)?|phone|mobile)\\.?(?: (?:nos?|numbers?))?\\.?'],
  ['email', 'e-?mail(?: address)?'],
  ['aliases', 'alias(?:es)?|also known as|a\\.?k\\.?a\\.?|other names?'],
  ['nhsNumber', 'nhs (?:no|number)\\.?'],
  ['relationship', 'relationship to (?:the )?victim'],
  ['school', 'school(?: or nursery)?']
];

const fixed: readonly (readonly [string, Label])[] = [
  ['referring agency|agency(?: making (?:the )?referral)?|referred by', { part: 'referrer', asked: 'agency' }],
  ['contact names?(?:\\(s\\))?|referrer(?: name)?', { part: 'referrer', asked: 'name' }],
  ['(?:job title|position|role)(?: of referrer)?', { part: 'referrer', asked: 'role' }],
  ['is (?:this|the) number safe to call|safe to call', { part: 'victim', asked: 'safeToCall' }],
  [
    'please insert any relevant contact information[^\\n:?]*|relevant contact information[^\\n:?]*',
    { part: 'victim', asked: 'contactNotes' }
  ],
  [
    'reasons? for (?:the )?referral(?:\\s*/\\s*additional information)?|(?:background|details) (?:and|of) (?:risks?|incidents?)(?: issues)?',
    { asked: 'reason' }
  ],
  ['is the (?:victim|client) aware of (?:the )?marac referral', { asked: 'aware' }],
  ['if (?:no|not),? why(?: not)?', { asked: 'notAware' }],
  ['has consent been given|does the (?:victim|client) consent[^\\n:?]*', { asked: 'consent' }],
  ['who is the (?:victim|client) afraid of', { asked: 'afraidOf' }],
  ['who does the (?:victim|client) believe (?:it|it is|it’s) safe to talk to', { asked: 'safeToTalkTo' }],
  ['who does the (?:victim|client) believe (?:it|it is|it’s) not safe to talk to', { asked: 'notSafeToTalkTo' }]
];

/** After a label: a note in brackets, a colon or a question mark; then the answer, on the line or below. */
const END = '(?:\\s*\\([^)]*\\))?\\s*(?:[:?]+(?:\\s*\\([^)]*\\))?:?|[-–](?=\\s)|$|(?=\\n))\\s*';

const known: readonly (readonly [RegExp, Label])[] = [
  ...fixed.map(([words, label]) => [new RegExp(`^(?:${words})${END}`, 'i'), label] as const),
  ...whose.flatMap(([part, who]) =>
    plain.map(([asked, words]) => [new RegExp(`^${who}\\s+(?:${words})${END}`, 'i'), { part, asked }] as const)
  ),
  ...plain.map(([asked, words]) => [new RegExp(`^(?:${words})${END}`, 'i'), { asked }] as const),
  ...whose.map(([part, who]) => [new RegExp(`^${who}(?: details| information)?${END}`, 'i'), { part }] as const)
];

/** The label that a piece of a form begins with, and what stands behind it. */
export function labelIn(words: string): { readonly label: Label; readonly rest: string; readonly words: string } | undefined {
  for (const [pattern, label] of known) {
    const found = pattern.exec(words);
    if (found) return { label, rest: words.slice(found[0].length).trim(), words: found[0].replace(/\s+/g, ' ').trim() };
  }
  return undefined;
}
