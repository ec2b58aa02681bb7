import { completeForm } from '../local/demo/formAnswers';
import type { DemoIntake } from '../local/demo/demoCase';
import { referrerOf } from '../local/demo/demoPeople';
import { randomOf } from '../local/demo/random';
import { coupleOf } from '../local/demo/syntheticPeople';
import type { AnswerRow, Answers } from '../src/domain/form/answers';
import { isRows } from '../src/domain/form/answers';

const marac = 'Coventry';
const perpetrators = 4;
const children = 8;
/** Far from the numbers of the demo data's people. */
const firstCouple = 700_000;

const referrer = referrerOf('officer@wmp.example');

function answersOf(number: number, receivedAt: Date): Answers {
  const couple = coupleOf(firstCouple + number, marac, receivedAt.getFullYear());
  return completeForm({ random: randomOf(`full draft ${number}`), marac, couple, referrer, receivedAt, repeat: false, restricted: false });
}

function rowOf(answers: Answers): AnswerRow {
  const rows = answers.perpetrators;
  if (!isRows(rows)) {
    throw new Error('A complete form names no perpetrator.');
  }
  const [row] = rows;
  return { ...row, answers: { ...row.answers, orders: 'Not to contact the victim, until the hearing. This text is made up.' } };
}

/** So many children, each as the demo data describes one. */
function childrenOf(count: number, receivedAt: Date): readonly AnswerRow[] {
  const rows: AnswerRow[] = [];
  for (let number = 0; rows.length < count; number++) {
    const some = answersOf(number, receivedAt).children;
    if (isRows(some)) rows.push(...some);
  }
  return rows.slice(0, count).map(row => ({ ...row, answers: { ...row.answers, childNotes: 'Saw what happened. This text is made up.' } }));
}

/** So much text as a careful officer writes, in characters. */
const longNarrative = (text: string, length: number): string =>
  `${text} `
    .repeat(Math.ceil(length / (text.length + 1)))
    .slice(0, length)
    .trim();

/** A draft as full as drafts get: every section answered, four perpetrators, eight children, long narratives. */
export function fullDraft(now: Date): DemoIntake {
  const startedAt = new Date(Math.floor(now.getTime() / 1000) * 1000 - 3_600_000);
  const answers = answersOf(0, startedAt);
  const rows = Array.from({ length: perpetrators }, (_unused, at) => rowOf(answersOf(at, startedAt)));
  return {
    key: randomOf('full draft').guid(),
    site: 'case',
    author: referrer,
    marac,
    startedAt,
    answers: {
      ...answers,
      perpetrators: rows,
      childrenInHousehold: 'Yes',
      children: childrenOf(children, startedAt),
      incidentNarrative: longNarrative(String(answers.incidentNarrative), 9_000)
    }
  };
}
