import type { dateQuestions, groupQuestions, otherChoices, textQuestions } from './questionNames';
import { daraGrades } from '../referral/dara';
import type { DaraAnswer, DaraTopic } from '../referral/dara';
import type { RiskFactorId } from '../referral/riskFactors';
import { dashAnswers, riskTools } from '../referral/riskTools';
import type { DashAnswer } from '../referral/riskTools';

const significance = ['Not present', 'Present', 'Contributory', 'Primary driver', 'Not known'] as const;
const ifKnown = ['Yes', 'No', 'Not known'] as const;

/**
 * Every question of the form by the name under which its answer is stored, and of each choice that a rule or a condition reads its options,
 * word for word. A question or an option that is not here compiles neither in the form's sections nor where it is read, and
 * tests/domain/form/vocabulary.test.ts holds all of it against the form: nothing can be renamed in one place alone.
 */
export const optionsRead = {
  victimDateOfBirthKnown: ['Yes', 'Only roughly', 'No'],
  victimUnder16Safeguarding: ifKnown,
  victimSex: ['Female', 'Male', 'Prefers not to say', 'Not known', 'Not asked'],
  victimHome: ['At an address', 'In a refuge', 'No fixed address', 'Not known'],
  victimAddressConfidential: ['Yes', 'No'],
  tenure: [
    'Owned',
    'Council',
    'Housing association',
    'Private landlord',
    'Temporary or supported housing',
    'Staying with somebody',
    'Something else',
    'Not known'
  ],
  safeToCall: ['Safe to call', 'Not safe to call', 'Not known'],
  safeToText: ['Safe to text', 'Not safe to text', 'Not known'],
  safeToLeaveVoicemail: ['Safe to leave a message', 'Not safe to leave a message', 'Not known'],
  safeForIdva: ifKnown,
  victimAware: ['Yes', 'No'],
  consent: ['Yes', 'No', 'Not safe to ask'],
  separated: ['Within the past month', 'Within the past year', 'Longer ago', 'Not known'],
  mappaLevel: ['Not managed under MAPPA', 'Level 1', 'Level 2', 'Level 3', 'Not known'],
  worksForAgency: ifKnown,
  victimWorksForAgency: ifKnown,
  conflictOfInterest: ['Yes', 'No'],
  /** Besides the agencies of the configuration. */
  referringAgency: ['Police', 'Another agency'],
  immediateDanger: ifKnown,
  abuseKinds: [
    'Physical',
    'Sexual',
    'Violent or threatening behaviour',
    'Controlling or coercive behaviour',
    'Economic',
    'Psychological or emotional',
    'Stalking or harassment',
    'So-called honour-based abuse',
    'Forced marriage',
    'Female genital mutilation',
    'Through technology'
  ],
  weaponInIncident: ['Knife or blade', 'Other weapon', 'None', 'Not known'],
  crimesDisclosed: ifKnown,
  crimesRecorded: ['All of it', 'Some of it', 'None of it', 'Not known'],
  childrenInHousehold: ['Yes', 'Not here, but elsewhere', 'No', 'Not known'],
  livesWith: ['The victim', 'The perpetrator', 'Both', 'Somebody else', 'Not known'],
  othersAtRisk: ifKnown,
  plan: ['Child protection plan', 'Child in need plan', 'Looked after', 'None', 'Not known'],
  riskTool: [...riskTools, 'None'],
  daraGrade: daraGrades,
  riskSource: ['The victim', 'Somebody else as well', 'Not the victim'],
  victimSuicidalWhich: ['Depressed', 'Thoughts of suicide'],
  threatToKillWhom: ['The victim', 'Children', 'Somebody else'],
  hurtOthersWho: ['Children', 'Another family member', 'Somebody from an earlier relationship', 'Somebody else'],
  breachOf: [
    'Bail conditions',
    'Non-molestation or occupation order',
    'Child contact arrangement',
    'Forced marriage protection order',
    'Something else'
  ],
  lostConsciousness: ifKnown,
  honourBasedAbuse: ifKnown,
  coerciveControl: dashAnswers,
  pregnancy: ['Pregnant', 'A baby in the past 18 months', 'Both', 'Neither', 'Not known'],
  childContactSignificance: significance,
  controlSignificance: significance,
  separationSignificance: significance,
  stalkingSignificance: significance,
  honourSignificance: significance,
  substanceSignificance: significance,
  mentalHealthSignificance: significance,
  moneySignificance: significance,
  immigrationSignificance: significance,
  criteria: ['Professional judgement', 'Potential escalation', 'Repeat', 'Transfer in'],
  interpreterNeeded: ifKnown,
  victimDifficulties: ['Mental health', 'Drugs', 'Alcohol', 'None of these', 'Not known', 'Not asked'],
  willingToEngage: ['Yes', 'With some', 'No', 'Not known', 'Not asked'],
  noRecourse: ifKnown,
  immigrationStatus: [
    'No',
    'Yes, on the perpetrator’s visa or sponsorship',
    'Yes, on a visa of their own',
    'Yes, on an asylum claim',
    'No right to stay at present',
    'Not known',
    'Not asked'
  ],
  ethnicGroup: [
    'White',
    'Mixed or multiple ethnic groups',
    'Asian or Asian British',
    'Black, African, Caribbean or Black British',
    'Other ethnic group',
    'Prefer not to say',
    'Not known',
    'Not asked'
  ],
  ethnicWhite: [
    'English, Welsh, Scottish, Northern Irish or British',
    'Irish',
    'Gypsy or Irish Traveller',
    'Any other White background',
    'Prefer not to say',
    'Not known'
  ],
  longTermCondition: ['Yes', 'No', 'Prefer not to say', 'Not known', 'Not asked'],
  conditionImpact: ['Yes, a lot', 'Yes, a little', 'Not at all', 'Prefer not to say', 'Not known', 'Not asked'],
  genderSameAsRegistered: ['Yes', 'No', 'Prefer not to say', 'Not known', 'Not asked'],
  sexualOrientation: ['Heterosexual or straight', 'Gay or lesbian', 'Bisexual', 'Other', 'Prefer not to say', 'Not known', 'Not asked']
} as const;

/** A choice that a rule reads. */
export type ChoiceRead = keyof typeof optionsRead;
export type OptionRead<Id extends ChoiceRead> = (typeof optionsRead)[Id][number];
/** A choice that has this option. */
export type ChoiceWith<Value extends string> = { [Id in ChoiceRead]: Value extends OptionRead<Id> ? Id : never }[ChoiceRead];

/** The topics of the SafeLives Dash, 1 to 24. */
export type DashId = `dash${number}`;
export type ChoiceId = ChoiceRead | (typeof otherChoices)[number] | DashId | DaraTopic | RiskFactorId;
/** Choices of a name, of the MARACs and agencies in the configuration. */
export type NameId = Extract<ChoiceId, 'otherMarac' | 'maracWithoutPostcode' | 'referringAgency'>;
export type TextId = (typeof textQuestions)[number] | `${DashId}${'Comment' | 'Source'}`;
export type DateId = (typeof dateQuestions)[number];
type GroupId = (typeof groupQuestions)[number];
export type QuestionId = ChoiceId | TextId | DateId | GroupId | 'attachments';
/** What may be chosen; any text where no rule reads it. */
export type OptionOf<Id extends ChoiceId> = Id extends ChoiceRead
  ? OptionRead<Id>
  : Id extends DashId
    ? DashAnswer
    : Id extends DaraTopic
      ? DaraAnswer
      : string;
