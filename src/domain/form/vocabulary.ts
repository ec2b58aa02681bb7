import { daraGrades } from '../referral/dara';
import { dashAnswers, riskTools } from '../referral/riskTools';
import type { Answers } from './answers';
import { chosenValues, textOf } from './conditions';

const significance = ['Not present', 'Present', 'Contributory', 'Primary driver', 'Not known'] as const;
const ifKnown = ['Yes', 'No', 'Not known'] as const;
const safeTo = <Doing extends string>(doing: Doing) => [`Safe to ${doing}`, `Not safe to ${doing}`, 'Not known'] as const;

/**
 * What the rules read of the form: the options of each choice, word for word. A rule that names any other option does not compile, and
 * tests/domain/form/vocabulary.test.ts holds every line against the form's definition: an option cannot be renamed in one place alone.
 */
export const optionsRead = {
  victimDateOfBirthKnown: ['Yes', 'Only roughly', 'No'],
  victimSex: ['Female', 'Male', 'Prefers not to say', 'Not known', 'Not asked'],
  victimHome: ['At an address', 'In a refuge', 'No fixed address', 'Not known'],
  victimAddressConfidential: ['Yes', 'No'],
  safeToCall: safeTo('call'),
  safeToText: safeTo('text'),
  safeToLeaveVoicemail: safeTo('leave a message'),
  safeForIdva: ifKnown,
  victimAware: ['Yes', 'No'],
  consent: ['Yes', 'No', 'Not safe to ask'],
  separated: ['Within the past month', 'Within the past year', 'Longer ago', 'Not known'],
  mappaLevel: ['Not managed under MAPPA', 'Level 1', 'Level 2', 'Level 3', 'Not known'],
  worksForAgency: ifKnown,
  victimWorksForAgency: ifKnown,
  conflictOfInterest: ['Yes', 'No'],
  abuseKinds: [
    'Physical', 'Sexual', 'Violent or threatening behaviour', 'Controlling or coercive behaviour', 'Economic', 'Psychological or emotional',
    'Stalking or harassment', 'So-called honour-based abuse', 'Forced marriage', 'Female genital mutilation', 'Through technology'
  ],
  weaponInIncident: ['Knife or blade', 'Other weapon', 'None', 'Not known'],
  crimesDisclosed: ifKnown,
  crimesRecorded: ['All of it', 'Some of it', 'None of it', 'Not known'],
  childrenInHousehold: ['Yes', 'Not here, but elsewhere', 'No', 'Not known'],
  livesWith: ['The victim', 'The perpetrator', 'Both', 'Somebody else', 'Not known'],
  plan: ['Child protection plan', 'Child in need plan', 'Looked after', 'None', 'Not known'],
  riskTool: [...riskTools, 'None'],
  daraGrade: daraGrades,
  victimSuicidalWhich: ['Depressed', 'Thoughts of suicide'],
  threatToKillWhom: ['The victim', 'Children', 'Somebody else'],
  hurtOthersWho: ['Children', 'Another family member', 'Somebody from an earlier relationship', 'Somebody else'],
  breachOf: ['Bail conditions', 'Non-molestation or occupation order', 'Child contact arrangement', 'Forced marriage protection order', 'Something else'],
  lostConsciousness: ifKnown,
  honourBasedAbuse: ifKnown,
  coerciveControl: dashAnswers,
  pregnancy: ['Pregnant', 'A baby in the past 18 months', 'Both', 'Neither', 'Not known'],
  childContactSignificance: significance,
  controlSignificance: significance,
  separationSignificance: significance,
  stalkingSignificance: significance,
  honourSignificance: significance,
  criteria: ['Professional judgement', 'Potential escalation', 'Repeat', 'Transfer in'],
  interpreterNeeded: ifKnown,
  victimDifficulties: ['Mental health', 'Drugs', 'Alcohol', 'None of these', 'Not known', 'Not asked'],
  willingToEngage: ['Yes', 'With some', 'No', 'Not known', 'Not asked'],
  noRecourse: ifKnown,
  immigrationStatus: [
    'No', 'Yes, on the perpetrator’s visa or sponsorship', 'Yes, on a visa of their own', 'Yes, on an asylum claim', 'No right to stay at present', 'Not known', 'Not asked'
  ],
  ethnicGroup: [
    'White', 'Mixed or multiple ethnic groups', 'Asian or Asian British', 'Black, African, Caribbean or Black British', 'Other ethnic group', 'Prefer not to say', 'Not known', 'Not asked'
  ],
  ethnicWhite: ['English, Welsh, Scottish, Northern Irish or British', 'Irish', 'Gypsy or Irish Traveller', 'Any other White background', 'Prefer not to say', 'Not known'],
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

/** Whether one of these options of a choice was chosen. */
export const chose = <Id extends ChoiceRead>(answers: Answers, id: Id, ...options: readonly OptionRead<Id>[]): boolean =>
  chosenValues(answers[id]).some(value => (options as readonly string[]).includes(value));

/** The option chosen; undefined where none is, or one that the form no longer has. */
export const choiceOf = <Id extends ChoiceRead>(answers: Answers, id: Id): OptionRead<Id> | undefined =>
  (optionsRead[id] as readonly OptionRead<Id>[]).find(option => option === answers[id]);

/** Questions answered by typing, and groups of rows, that a rule reads. The same test holds them against the form. */
export const typedRead = [
  'victimTelephones', 'number', 'safeTimes', 'whoMayAnswer', 'notSafeForIdvaReason', 'idvaContactBy', 'safeEmail', 'codeWord', 'safeContactNotes', 'notAwareReason', 'afraidOf',
  'safeToTalkTo', 'notSafeToTalkTo', 'interpreterLanguage', 'incidentNarrative', 'crimeReferences', 'crimesNotRecorded', 'perpetrators', 'children', 'school', 'releaseDate', 'victimAddress', 'victimPostcode', 'victimGivenNames', 'victimFamilyName', 'givenNames', 'familyName', 'servicesNowWho', 'victimWishes',
  'dateOfBirth', 'approximateAge', 'victimDateOfBirth', 'victimApproximateAge', 'noToolReason', 'maracWithoutPostcode', 'otherMarac', 'judgement', 'referringAgency', 'gpPractice', 'employer',
  'coReferringAgencies'
] as const;
export type TypedRead = (typeof typedRead)[number];

/** What was typed in answer to a question, without the spaces around it. */
export const typed = (answers: Answers, id: TypedRead): string => textOf(answers[id]).trim();
