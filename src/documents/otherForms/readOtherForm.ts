import type { Answers, AnswerRow, AnswerValue } from '../../domain/form/answers';
import { countAnswers } from '../../domain/form/countAnswers';
import type { FormContext } from '../../domain/form/definition';
import { plainAnswers } from '../../domain/form/plainAnswers';
import { capitalised } from '../../domain/kernel/words';
import { dateTyped } from '../word/referralForm/dateTyped';
import type { ReadProblem } from '../word/referralForm/readAnswers';
import type { ReadForm } from '../word/referralForm/readWordForm';
import type { Row } from './cells';
import { labelIn } from './labels';
import type { Asked, Part } from './labels';

/** One thing that was found: what was asked, of whom, and the words. */
interface Found {
  readonly part: Part;
  readonly asked: Asked;
  readonly text: string;
  readonly source: string;
}

/** Fewer than these are met in any letter. */
const LEAST_LABELS = 4;

const yesOrNo = (text: string): 'Yes' | 'No' | undefined => {
  const ticked = /[☒☑✓✔✗]\s*(yes|no|y|n)\b/i.exec(text) ?? /\b(yes|no|y|n)\s*[☒☑✓✔✗]/i.exec(text) ?? /^(yes|no|y|n)\b(?!\s*\/)/i.exec(text);
  const word = ticked?.[1].toLowerCase();
  return word === undefined ? undefined : word.startsWith('y') ? 'Yes' : 'No';
};

/** "SMITH, Jane" and "Jane SMITH": the last word, or that before the comma, is the family name. A guess, and told as one. */
function namesOf(text: string): { readonly familyName: string; readonly givenNames: string } {
  const line = text.replace(/\s+/g, ' ').trim();
  const [before, after] = line.split(/\s*,\s*/, 2);
  if (after) return { familyName: before, givenNames: after };
  const words = line.split(' ');
  return words.length < 2
    ? { familyName: line, givenNames: '' }
    : { familyName: words[words.length - 1], givenNames: words.slice(0, -1).join(' ') };
}

const postcodeAtEnd = /[\s,]*\b([A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2})\s*$/i;
const emailIn = /[^\s@<>(),;:]+@[^\s@<>(),;:]+\.[^\s@<>(),;:]+/;

/** Everything that stands behind a label; a row below the heads of a list of children is a child. What no label stands before is left. */
function findAll(rows: readonly Row[]): { readonly found: readonly Found[]; readonly left: readonly string[]; readonly labels: number } {
  const found: Found[] = [];
  const left: string[] = [];
  const seen = new Set<string>();
  let part: Part = 'other';
  let open: { part: Part; asked: Asked; source: string } | undefined;
  let heads: readonly (Asked | undefined)[] | undefined;
  for (const row of rows) {
    const labels = row.map(labelIn);
    if (labels[0]?.label.part === 'child' && labels.filter(Boolean).length > 1) {
      heads = labels.map((one, at) => (at === 0 ? 'name' : one?.label.asked));
      part = 'child';
      open = undefined;
      continue;
    }
    if (heads && labels.every(one => one === undefined)) {
      if (row.some(cell => cell !== '')) {
        found.push({ part: 'child', asked: 'name', text: row[0], source: row.filter(Boolean).join(' · ') });
        row.forEach(
          (text, at) => at > 0 && text !== '' && heads?.[at] && found.push({ part: 'child', asked: heads[at] as Asked, text, source: text })
        );
      }
      continue;
    }
    if (labels.some(one => one !== undefined)) heads = undefined;
    row.forEach((cell, at) => {
      const one = labels[at];
      if (one) {
        part = one.label.part ?? part;
        seen.add(`${part} ${one.label.asked}`);
        open = one.label.asked && { part, asked: one.label.asked, source: one.words };
        if (one.rest === '') return;
        if (open) found.push({ ...open, text: one.rest, source: cell });
        else left.push(cell);
        // What tells a story may go on below.
        if (open?.asked !== 'reason') open = undefined;
      } else if (cell !== '' && open) {
        found.push({ ...open, text: cell, source: `${open.source} ${cell}` });
        if (open.asked !== 'reason') open = undefined;
      } else if (cell !== '') left.push(cell);
    });
  }
  return { found, left, labels: seen.size };
}

/** Puts what was found into our questions. Each is told with the words it was made of. */
class Guesses {
  readonly answers: Record<string, AnswerValue> = {};
  readonly problems: ReadProblem[] = [];
  readonly left: string[] = [];
  private readonly rows = new Map<string, AnswerRow[]>();

  constructor(
    private readonly context: FormContext,
    private readonly newKey: (group: string) => string
  ) {}

  private tell(path: readonly string[], field: string, source: string): void {
    this.problems.push({ path, field: capitalised(field), words: `Guessed from “${source.replace(/\s*\n\s*/g, ' / ')}”: confirm it` });
  }

  private put(id: string, field: string, value: AnswerValue | '' | undefined, source: string): void {
    if (value === undefined || value === '') return;
    const before = this.answers[id];
    // A second answer to one question is not ours to choose from; a story goes on.
    if (before !== undefined && id !== 'incidentNarrative') {
      this.left.push(source);
      return;
    }
    this.answers[id] = typeof before === 'string' && typeof value === 'string' ? `${before}\n${value}` : value;
    if (before === undefined) this.tell([id], field, source);
  }

  /** Into the last row of a group; a new one where that has an answer already, as with a second name. */
  private putRow(group: string, field: string, values: Readonly<Record<string, AnswerValue | '' | undefined>>, source: string): void {
    const given = Object.entries(values).filter((one): one is [string, AnswerValue] => one[1] !== undefined && one[1] !== '');
    if (given.length === 0) return;
    const rows = this.rows.get(group) ?? [];
    const last = rows[rows.length - 1];
    const fits = last !== undefined && given.every(([id]) => (last.answers as Readonly<Record<string, unknown>>)[id] === undefined);
    const row = { key: fits ? last.key : this.newKey(group), answers: { ...(fits ? last.answers : {}), ...Object.fromEntries(given) } };
    this.rows.set(group, [...(fits ? rows.slice(0, -1) : rows), row]);
    this.answers[group] = this.rows.get(group) ?? [];
    this.tell([group, row.key, given[0][0]], field, source);
  }

  private victim({ asked, text, source }: Found): boolean {
    const { familyName, givenNames } = namesOf(text);
    const postcode = postcodeAtEnd.exec(text)?.[1];
    switch (asked) {
      case 'name':
        this.put('victimFamilyName', 'Family name', familyName, source);
        this.put('victimGivenNames', 'Given names', givenNames, source);
        return true;
      case 'dateOfBirth':
        this.put('victimDateOfBirthKnown', 'Do you know the victim’s date of birth?', 'Yes', source);
        this.put('victimDateOfBirth', 'Date of birth', dateTyped(text), source);
        return true;
      case 'address':
        this.put('victimHome', 'Where does the victim live now?', 'At an address', source);
        this.put('victimAddress', 'Address', text.replace(postcodeAtEnd, ''), source);
        this.put('victimPostcode', 'Postcode', postcode, source);
        return true;
      case 'postcode':
        this.put('victimPostcode', 'Postcode', text, source);
        return true;
      case 'telephone':
        this.putRow('victimTelephones', 'Telephone number', { number: text }, source);
        return true;
      case 'safeToCall':
        return this.safeToCall(text, source);
      case 'aliases':
        this.put('victimAliases', 'Other names and spellings', text, source);
        return true;
      case 'nhsNumber':
        this.put('victimNhsNumber', 'NHS number', text, source);
        return true;
      case 'contactNotes':
        this.put('safeContactNotes', 'Anything else about contact', text, source);
        return true;
      default:
        return false;
    }
  }

  private safeToCall(text: string, source: string): boolean {
    const answer = yesOrNo(text);
    if (answer)
      this.putRow('victimTelephones', 'Is it safe to call?', { safeToCall: answer === 'Yes' ? 'Safe to call' : 'Do not call' }, source);
    return answer !== undefined;
  }

  private perpetrator({ asked, text, source }: Found): boolean {
    switch (asked) {
      case 'name':
        this.putRow('perpetrators', 'Perpetrator', namesOf(text), source);
        return true;
      case 'dateOfBirth':
        this.putRow('perpetrators', 'Perpetrator’s date of birth', { dateOfBirthKnown: 'Yes', dateOfBirth: dateTyped(text) }, source);
        return true;
      case 'address': {
        const address = text.replace(postcodeAtEnd, '');
        this.putRow(
          'perpetrators',
          'Perpetrator’s address',
          { whereabouts: 'At an address', address, postcode: postcodeAtEnd.exec(text)?.[1] },
          source
        );
        return true;
      }
      default:
        return false;
    }
  }

  private child({ asked, text, source }: Found): boolean {
    if (asked === 'name') this.putRow('children', 'Child', namesOf(text), source);
    else if (asked === 'dateOfBirth')
      this.putRow('children', 'Child’s date of birth', { born: 'Yes', dateOfBirth: dateTyped(text) }, source);
    else if (asked === 'school') this.putRow('children', 'School, nursery or health visitor', { school: text }, source);
    else return false;
    this.answers.childrenInHousehold ??= 'Yes';
    return true;
  }

  private referrer({ asked, text, source }: Found): boolean {
    const email = emailIn.exec(text)?.[0];
    const telephone = text.replace(email ?? '', '').replace(/[\s,;/|]+$|^[\s,;/|]+/g, '');
    switch (asked) {
      case 'agency': {
        const named = ['Police', ...this.context.configuration.agencies.map(({ name }) => name)].find(
          name => name.toLowerCase() === text.toLowerCase()
        );
        this.put('referringAgency', 'Which agency are you from?', named ?? 'Another agency', source);
        if (named === undefined) this.put('referringAgencyOther', 'Which agency?', text, source);
        return true;
      }
      case 'name':
        this.put('referrerName', 'Your name', text, source);
        return true;
      case 'role':
        this.put('referrerRole', 'Your role', text, source);
        return true;
      case 'contact':
      case 'telephone':
      case 'email':
        this.put('referrerTelephone', 'Your telephone number', /\d{5}/.test(telephone.replace(/\D/g, '')) ? telephone : undefined, source);
        this.put('referrerEmail', 'Your e-mail address', email, source);
        return true;
      default:
        return false;
    }
  }

  private ofTheCase({ asked, text, source }: Found): boolean {
    const answer = yesOrNo(text);
    switch (asked) {
      case 'reason':
        this.put('incidentNarrative', 'What happened?', text, source);
        return true;
      case 'aware':
        this.put('victimAware', 'Does the victim know about this referral?', answer, source);
        return answer !== undefined;
      case 'notAware':
        this.put('notAwareReason', 'Why not?', text, source);
        return true;
      case 'consent':
        this.put('consent', 'Has the victim agreed to it?', answer, source);
        return answer !== undefined;
      case 'afraidOf':
        this.put('afraidOf', 'Who is the victim afraid of?', text, source);
        return true;
      case 'safeToTalkTo':
        this.put('safeToTalkTo', 'Who does the victim believe it is safe to talk to?', text, source);
        return true;
      case 'notSafeToTalkTo':
        this.put('notSafeToTalkTo', 'Who is it not safe to talk to?', text, source);
        return true;
      default:
        return false;
    }
  }

  take(found: Found): void {
    const { part } = found;
    const taken =
      this.ofTheCase(found) ||
      (part === 'victim' && this.victim(found)) ||
      (part === 'perpetrator' && this.perpetrator(found)) ||
      (part === 'child' && this.child(found)) ||
      (part === 'referrer' && this.referrer(found));
    if (!taken) this.left.push(found.source);
  }
}

/**
 * What another form, SafeLives' own or an agency's, says of what ours asks. Everything is a guess to be confirmed; nothing is made up, and
 * what fits no question is told as it stood. Nothing where the rows are of no such form.
 */
export function readOtherForm(rows: readonly Row[], context: FormContext, newKey: (group: string) => string): ReadForm | undefined {
  const { found, left, labels } = findAll(rows);
  if (labels < LEAST_LABELS || !found.some(({ part, asked }) => asked === 'name' && (part === 'victim' || part === 'perpetrator')))
    return undefined;
  const guesses = new Guesses(context, newKey);
  found.forEach(one => guesses.take(one));
  const answers = plainAnswers(guesses.answers as Answers);
  return {
    answers,
    answered: countAnswers(answers),
    problems: [
      ...guesses.problems,
      ...[...guesses.left, ...left].map(words => ({
        path: [],
        field: 'On the other form',
        words: `“${words.replace(/\s*\n\s*/g, ' / ')}”. It was not filled in anywhere`
      }))
    ],
    otherVersion: false,
    trackedChanges: false,
    guessed: true,
    notes: ['It is not the form of this site. What could be matched was filled in as a guess: confirm each answer against the original.']
  };
}
