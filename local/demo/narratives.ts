import type { Random } from './random';

const openings = [
  'The victim called from a neighbour’s telephone and said the perpetrator had come back drunk and angry.',
  'The perpetrator waited outside the victim’s work and followed the victim home.',
  'An argument about the children turned into shouting, then pushing.',
  'The perpetrator took the victim’s telephone and would not let the victim leave the flat.',
  'The perpetrator broke the front door after messages were not answered.',
  'Officers went to a report of a disturbance and found the victim hiding in the bathroom.'
];
const middles = [
  'The victim was hit twice in the face and has a cut lip.',
  'There was no visible injury, but the victim was shaking and could hardly speak.',
  'The perpetrator held the victim by the throat for some seconds.',
  'The perpetrator said that nobody would find the victim.',
  'A child saw part of it from the stairs.',
  'The perpetrator reads the victim’s messages and controls the money.',
  'The perpetrator has turned up at the address four times this month.'
];
const endings = [
  'The perpetrator was arrested and bailed with conditions not to contact the victim.',
  'The perpetrator had left before officers arrived and has not been found.',
  'The victim does not want to go to court and is afraid of what comes next.',
  'The victim is staying with a relative and wants to move.',
  'A safeguarding referral has been made for the children.'
];
const judgements = [
  'The victim makes light of it, but the threats have become more specific since the separation and the perpetrator knows the new address.',
  'The control is total: no money, no telephone, no time alone. The number of yes answers does not show how isolated the victim is.',
  'The perpetrator was violent to two earlier partners and has just been released. The victim is terrified.',
  'Family members pass on threats and the victim fears being taken abroad. Much could not be asked with others in the room.'
];
const histories = [
  'Police have been called several times over two years. Earlier incidents were verbal.',
  'The abuse began in pregnancy and has become worse since the victim spoke of leaving.',
  'An earlier relationship of the perpetrator ended with a restraining order.'
];
const wishes = [
  'To be left alone, and for the children to be safe.',
  'To move away without losing the tenancy.',
  'Help with the locks and somebody to talk to. No court.',
  'For the perpetrator to get help with drinking.'
];

const synthetic = 'This text is made up.';

/** What happened, in a few sentences that are made up and say so. */
export const incidentText = (random: Random): string =>
  `${random.pick(openings)} ${random.pick(middles)} ${random.pick(middles)} ${random.pick(endings)} ${synthetic}`;
export const judgementText = (random: Random): string => `${random.pick(judgements)} ${synthetic}`;
export const historyText = (random: Random): string => random.pick(histories);
export const wishesText = (random: Random): string => random.pick(wishes);

/** What the referrer reads when a case was withdrawn: why, and what next. */
export const withdrawals: readonly { readonly reason: string; readonly nextStep: string }[] = [
  {
    reason: 'Does not meet the threshold: three yes answers, no judgement given, first incident.',
    nextStep: 'Refer the victim to the domestic abuse service. Refer again if anything changes, or ask the coordinator to look again.'
  },
  {
    reason: 'Duplicate of an open referral for the same people.',
    nextStep: 'Your information was added to the open case. You are invited to its meeting.'
  },
  {
    reason: 'The victim lives outside the force area. The referral was sent on.',
    nextStep: 'The MARAC of that area will be in touch with you.'
  },
  { reason: 'Not enough information, also after asking twice.', nextStep: 'Refer again with the risk assessment when you can.' },
  { reason: 'You withdrew the referral.', nextStep: 'Nothing more is needed from you.' }
];
