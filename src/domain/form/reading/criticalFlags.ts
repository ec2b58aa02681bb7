import { daraAnswers, daraQuestions } from '../../referral/dara';
import type { DaraTopic } from '../../referral/dara';
import { dashAnswers, dashQuestions } from '../../referral/riskTools';
import type { ReferralSummary } from '../../referral/referral';
import type { DashFlag } from '../../referral/riskTools';
import type { Answers } from '../answers';
import { dashScoreOf, riskToolOf } from './assessment';
import { isAnswered, rowsOf } from '../conditions';
import type { ChoiceWith, OptionRead } from '../questions';
import { choiceOf, chose } from '../vocabulary';

type Said = 'Yes' | 'No' | 'Not known' | 'Not asked';

/** What one part of the form says of a risk. `words`: how often, since when, or with what. */
interface Sign {
  readonly said: Said;
  readonly words?: string;
}

type Signs = (answers: Answers) => readonly Sign[];

const says = (isSo: boolean, words?: string): readonly Sign[] => (isSo ? [{ said: 'Yes', words }] : []);

/** Topics of the DARA that ask what a topic of the SafeLives Dash asks. */
const daraTopics: Partial<Record<DashFlag, readonly DaraTopic[]>> = {
  injury: ['daraHurts'],
  strangulation: ['daraStrangles'],
  threatToKill: ['daraThreatensToKill'],
  weapon: ['daraWeapons'],
  sexualAbuse: ['daraSexual'],
  stalking: ['daraWatches'],
  coerciveControl: ['daraRules', 'daraCutsOff'],
  moreSevere: ['daraWorse'],
  perpetratorSuicide: ['daraSelfHarm']
};

const dashSign = (answers: Answers, number: number): Said => dashAnswers.find(answer => answer === answers[`dash${number}`]) ?? 'Not asked';

function daraSign(answers: Answers, id: DaraTopic): Sign {
  const answer = daraAnswers.find(one => one === answers[id]) ?? 'Not asked';
  if (answer === 'Not known' || answer === 'Not asked') return { said: answer };
  return answer === 'Never' ? { said: 'No' } : { said: 'Yes', words: answer.toLowerCase() };
}

/** With its topic before it, where several topics tell of the same risk. */
const named = (sign: Sign, topic: string, several: boolean): Sign =>
  several && sign.said === 'Yes' ? { said: 'Yes', words: [topic.toLowerCase(), sign.words].filter(Boolean).join(' ') } : sign;

/** What the risk assessment says. A yes counts whichever tool is named; a no only from the tool that was used. Nothing if that tool does not ask it. */
function assessed(flags: readonly DashFlag[], answers: Answers): readonly Sign[] {
  const dash = dashQuestions.filter(question => question.flags.some(one => flags.includes(one)));
  const dara = daraQuestions.filter(({ id }) => flags.some(one => daraTopics[one]?.includes(id)));
  const ofDash = dash.map(({ number, topic }) => named({ said: dashSign(answers, number) }, topic, dash.length > 1));
  const ofDara = dara.map(({ id, topic }) => named(daraSign(answers, id), topic, dara.length > 1));
  const tool = riskToolOf(answers);
  const counts =
    (used: boolean) =>
    ({ said }: Sign) =>
      used || said === 'Yes';
  return [...ofDash.filter(counts(tool === 'SafeLives Dash')), ...ofDara.filter(counts(tool === 'DARA'))];
}

/** Asked separately only if the SafeLives Dash, which asks it, was not used. */
const withoutTheDash =
  (signs: Signs): Signs =>
  answers =>
    riskToolOf(answers) === 'SafeLives Dash' ? [] : signs(answers);

const amongKinds =
  (kind: OptionRead<'abuseKinds'>): Signs =>
  answers =>
    says(chose(answers, 'abuseKinds', kind));

/** For what is asked only in the list of kinds of abuse: if the list was answered and this was not chosen, the answer is no. */
const onlyAmongKinds =
  (kind: OptionRead<'abuseKinds'>): Signs =>
  answers => [{ said: chose(answers, 'abuseKinds', kind) ? 'Yes' : isAnswered(answers.abuseKinds) ? 'No' : 'Not asked' }];

/** How large a part it plays, as the referrer graded it. */
const part =
  (id: ChoiceWith<'Primary driver'>): Signs =>
  answers => {
    const graded = choiceOf(answers, id) ?? 'Not asked';
    if (graded === 'Not known' || graded === 'Not asked') return [{ said: graded }];
    return graded === 'Not present' ? [{ said: 'No' }] : [{ said: 'Yes', words: graded === 'Present' ? undefined : graded.toLowerCase() }];
  };

const honourAsked: Signs = answers => {
  const answer = choiceOf(answers, 'honourBasedAbuse');
  return answer === undefined ? part('honourSignificance')(answers) : [{ said: answer }];
};

const weaponUsed: Signs = answers => {
  const weapon = choiceOf(answers, 'weaponInIncident') ?? 'Not asked';
  if (weapon === 'Not known' || weapon === 'Not asked') return [{ said: weapon }];
  return weapon === 'None' ? [{ said: 'No' }] : [{ said: 'Yes', words: weapon.toLowerCase() }];
};

const pregnancyAsked: Signs = answers => {
  const answer = choiceOf(answers, 'pregnancy') ?? 'Not asked';
  if (answer === 'Not known' || answer === 'Not asked') return [{ said: answer }];
  return answer === 'Neither'
    ? [{ said: 'No' }]
    : [{ said: 'Yes', words: answer === 'Both' ? 'pregnant, with a baby' : answer.toLowerCase() }];
};

/** The Dash asks whether anybody else was hurt, and only then who; the DARA asks of children. */
const childrenAsked: Signs = answers => {
  const tool = riskToolOf(answers);
  if (tool === 'DARA') return [daraSign(answers, 'daraChildren')];
  const [hurtOthers] = assessed(['hurtOthers'], answers);
  if (hurtOthers?.said !== 'Yes') return hurtOthers ? [hurtOthers] : [];
  return [
    chose(answers, 'hurtOthersWho', 'Children')
      ? { said: 'Yes', words: 'hurt' }
      : { said: isAnswered(answers.hurtOthersWho) ? 'No' : 'Not known' }
  ];
};

interface FlagRule<Name extends string> {
  readonly name: Name;
  /** Topics of the risk assessment that ask about it. */
  readonly topics: readonly DashFlag[];
  /** Other questions about it. The result is no only if all of them say no. */
  readonly asked: readonly Signs[];
  /** Questions that can say yes but never no. */
  readonly also: readonly Signs[];
}

const flag = <Name extends string>(
  name: Name,
  topics: readonly DashFlag[],
  parts: Partial<Pick<FlagRule<Name>, 'asked' | 'also'>> = {}
): FlagRule<Name> => ({
  name,
  topics,
  asked: [],
  also: [],
  ...parts
});

/**
 * Risks that tell most about the danger of death or serious harm, in the order in which they are read, whatever part of the form and
 * whichever tool tells of them. docs/requirements.md 7; board paper, paragraph 42.
 */
const rules = [
  flag('Strangling or suffocating', ['strangulation'], {
    also: [answers => says(chose(answers, 'lostConsciousness', 'Yes'), 'lost consciousness')]
  }),
  flag('Threats to kill', ['threatToKill'], { also: [answers => says(chose(answers, 'threatToKillWhom', 'Children'), 'children too')] }),
  flag('Weapon in this incident', [], { asked: [weaponUsed] }),
  flag('Weapons or objects', ['weapon']),
  flag('Sexual abuse', ['sexualAbuse'], { also: [amongKinds('Sexual')] }),
  flag('Stalking or harassment', ['stalking'], { also: [amongKinds('Stalking or harassment'), part('stalkingSignificance')] }),
  flag('So-called honour-based abuse', [], {
    asked: [honourAsked],
    also: [amongKinds('So-called honour-based abuse'), part('honourSignificance')]
  }),
  flag('Forced marriage', [], {
    asked: [onlyAmongKinds('Forced marriage')],
    also: [answers => says(chose(answers, 'breachOf', 'Forced marriage protection order'), 'a protection order was broken')]
  }),
  flag('Female genital mutilation', [], { asked: [onlyAmongKinds('Female genital mutilation')] }),
  flag('Controlling or coercive behaviour', ['coerciveControl'], {
    asked: [withoutTheDash(answers => [{ said: choiceOf(answers, 'coerciveControl') ?? 'Not asked' }])],
    also: [amongKinds('Controlling or coercive behaviour'), part('controlSignificance')]
  }),
  flag('Escalation', ['moreOften', 'moreSevere'], { also: [answers => says(chose(answers, 'criteria', 'Potential escalation'))] }),
  flag('Separation', ['separation'], {
    asked: [withoutTheDash(part('separationSignificance'))],
    also: [
      part('separationSignificance'),
      ({ perpetrators }) =>
        says(rowsOf(perpetrators).some(row => chose(row.answers, 'separated', 'Within the past month', 'Within the past year')))
    ]
  }),
  flag('Conflict over child contact', ['childContact'], {
    asked: [withoutTheDash(part('childContactSignificance'))],
    also: [part('childContactSignificance')]
  }),
  flag('Danger to children', [], {
    asked: [childrenAsked],
    also: [
      answers => says(chose(answers, 'threatToKillWhom', 'Children'), 'threats to kill'),
      answers =>
        says(
          rowsOf(answers.children).some(row => chose(row.answers, 'plan', 'Child protection plan')),
          'child protection plan'
        )
    ]
  }),
  flag('Pregnancy or a recent baby', ['pregnancy'], { asked: [withoutTheDash(pregnancyAsked)], also: [pregnancyAsked] }),
  flag('Low mood or suicidal thoughts of the victim', ['victimSuicidal'], {
    also: [answers => says(chose(answers, 'victimSuicidalWhich', 'Thoughts of suicide'), 'thoughts of suicide')]
  }),
  flag('Threats or attempts of suicide by the perpetrator', ['perpetratorSuicide'])
] as const;

export type CriticalFlag = (typeof rules)[number]['name'];

/** Every critical flag, in the order in which they are read. */
export const criticalFlagNames: readonly CriticalFlag[] = rules.map(({ name }) => name);

function answered({ topics, asked, also }: FlagRule<CriticalFlag>, answers: Answers): Sign {
  const own = [...assessed(topics, answers), ...asked.flatMap(signs => signs(answers))];
  const yes = [...own, ...also.flatMap(signs => signs(answers))].filter(({ said }) => said === 'Yes');
  if (yes.length > 0) return { said: 'Yes', words: Array.from(new Set(yes.flatMap(({ words }) => words ?? []))).join(', ') };
  if (own.length === 0) return { said: 'Not asked' };
  return own.find(({ said }) => said === 'Not known') ?? own.find(({ said }) => said === 'Not asked') ?? { said: 'No' };
}

/** The risk of a case at a glance. What is not known or was not asked is said as such: it is never counted or shown as no. */
export interface RiskSummary {
  /** The tool with its score or its grade. */
  readonly tool: string;
  /** Answered yes, in words: "Threats to kill: all the time". */
  readonly flagged: readonly string[];
  readonly notKnown: readonly CriticalFlag[];
  readonly notAsked: readonly CriticalFlag[];
  /** The answers cannot be read, so nothing is known of the risk. */
  readonly unread?: true;
}

/** What the columns of a case keep of its risk assessment. */
type StoredRisk = Pick<ReferralSummary, 'riskTool' | 'dashScore' | 'daraGrade'>;

/** The tool that was used, with its score or its grade. The DARA has no score. */
export function toolWords({ riskTool, dashScore, daraGrade }: StoredRisk): string {
  if (dashScore !== undefined) return `SafeLives Dash, ${dashScore} of 24 answered yes`;
  switch (riskTool) {
    case 'SafeLives Dash':
      return 'SafeLives Dash, not scored';
    case 'DARA':
      return `DARA, grade ${daraGrade ?? 'not recorded'}`;
    case 'None':
      return 'No risk assessment was used';
    default:
      return 'No risk assessment is recorded';
  }
}

/** By the answers, and where they cannot be read by the columns of the case. */
const storedRisk = (answers: Answers, stored: StoredRisk): StoredRisk => {
  const riskTool = choiceOf(answers, 'riskTool');
  return riskTool === undefined ? stored : { riskTool, dashScore: dashScoreOf(answers), daraGrade: choiceOf(answers, 'daraGrade') };
};

/** Whether the form says yes to a critical flag. */
export const isFlagged = (answers: Answers, name: CriticalFlag): boolean =>
  rules.some(rule => rule.name === name && answered(rule, answers).said === 'Yes');

/** What the whole form says of the risk. `stored`: the columns of the case. */
export function riskSummary(answers: Answers, stored: StoredRisk = {}): RiskSummary {
  const tool = toolWords(storedRisk(answers, stored));
  if (Object.keys(answers).length === 0) return { tool, flagged: [], notKnown: [], notAsked: [], unread: true };
  const found = rules.map(rule => ({ name: rule.name, ...answered(rule, answers) }));
  const namesOf = (wanted: Said): readonly CriticalFlag[] => found.filter(({ said }) => said === wanted).map(({ name }) => name);
  return {
    tool,
    flagged: found.filter(({ said }) => said === 'Yes').map(({ name, words }) => (words ? `${name}: ${words}` : name)),
    notKnown: namesOf('Not known'),
    notAsked: namesOf('Not asked')
  };
}

/** Which flags nobody answered yes or no, in sentences; or, if every one was answered no, that there are none. */
export function openRisks({ flagged, notKnown, notAsked, unread }: RiskSummary): readonly string[] {
  if (unread) return ['The answers cannot be read, so nothing is known of the risk. Ask the referrer.'];
  const open = [
    ...(notKnown.length === 0 ? [] : [`Not known: ${notKnown.join(', ')}`]),
    ...(notAsked.length === 0 ? [] : [`Not asked: ${notAsked.join(', ')}`])
  ];
  return flagged.length + open.length > 0 ? open : ['None. Every one of them was asked about and answered no.'];
}

/** Topics of the assessment that belong to no critical flag. */
export interface OtherTopics {
  /** Answered yes, those of the DARA with how often. */
  readonly yes: readonly string[];
  readonly notKnown: readonly string[];
}

const toolTopics: readonly DashFlag[] = rules.flatMap(({ topics }) => topics);
const daraInFlags: readonly DaraTopic[] = [...toolTopics.flatMap(one => daraTopics[one] ?? []), 'daraChildren'];

/** What the tool that was used says besides the critical flags. */
export function otherTopics(answers: Answers): OtherTopics {
  const tool = riskToolOf(answers);
  const dash = dashQuestions
    .filter(({ flags }) => !flags.some(one => toolTopics.includes(one)))
    .map(({ number, topic }) => ({ topic, said: dashSign(answers, number), words: undefined }));
  const dara = daraQuestions.filter(({ id }) => !daraInFlags.includes(id)).map(({ id, topic }) => ({ topic, ...daraSign(answers, id) }));
  const found = tool === 'SafeLives Dash' ? dash : tool === 'DARA' ? dara : [];
  return {
    yes: found.filter(({ said }) => said === 'Yes').map(({ topic, words }) => (words ? `${topic}: ${words}` : topic)),
    notKnown: found.filter(({ said }) => said === 'Not known' || said === 'Not asked').map(({ topic }) => topic)
  };
}

/** Something was answered yes that often means high risk without anything else. Plymouth Safeguarding Children Partnership, judgement triggers. */
export function judgementPrompted(answers: Answers): boolean {
  const alarming: readonly CriticalFlag[] = ['Strangling or suffocating', 'Stalking or harassment', 'Threats to kill'];
  const isHurt = assessed(['injury'], answers).some(({ said }) => said === 'Yes') || isFlagged(answers, 'Sexual abuse');
  return (
    alarming.some(name => isFlagged(answers, name)) ||
    (isHurt && isFlagged(answers, 'Separation') && isFlagged(answers, 'Controlling or coercive behaviour'))
  );
}
