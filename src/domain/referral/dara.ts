/**
 * The domestic abuse risk assessment (DARA) for first responders: what it asks about, in our own short words. First
 * responders keep to the form and the guidance that the College of Policing publishes.
 */
export const daraAcknowledgement =
  'The topics follow the domestic abuse risk assessment (DARA) of the College of Policing, college.police.uk. The wording here is a short paraphrase: ask the questions as its form and guidance set out.';

/** How often something happens. Not known and not asked are answers of their own and never count as never. */
export const daraAnswers = ['Never', 'Occasionally', 'Often', 'All the time', 'Not known', 'Not asked'] as const;
export type DaraAnswer = (typeof daraAnswers)[number];

/** What the assessment came to. It has a grade of its own and no score: nothing is counted. */
export const daraGrades = ['Standard', 'Medium', 'High'] as const;
export type DaraGrade = (typeof daraGrades)[number];

/** One topic of the assessment. */
export interface DaraQuestion<Id extends string = string> {
  /** The id of its question on the form. */
  readonly id: Id;
  /** A few words, for tables and print. */
  readonly topic: string;
  readonly question: string;
}

const topic = <Id extends string>(id: Id, shortName: string, question: string): DaraQuestion<Id> => ({ id, topic: shortName, question });

/** What is done to the victim, how it feels, and what has changed. */
const topics = [
  topic('daraCutsOff', 'Cutting off', 'Is the victim kept from friends, family, work or study?'),
  topic('daraWatches', 'Watching', 'Is the victim watched, followed or checked on, in person or online?'),
  topic('daraRules', 'Rules', 'Is the victim told what to do, wear, eat or spend?'),
  topic('daraMoney', 'Money', 'Is money kept from the victim, or debt put on them?'),
  topic('daraHumiliates', 'Humiliation', 'Is the victim humiliated, insulted or made to feel worthless?'),
  topic('daraThreatens', 'Threats', 'Is the victim threatened, or are the people or animals they love?'),
  topic('daraThreatensToKill', 'Threats to kill', 'Is there talk of killing, that the victim believes?'),
  topic('daraSelfHarm', 'Threats of self-harm', 'Does the perpetrator use threats of suicide or self-harm?'),
  topic('daraHurts', 'Physical harm', 'Is the victim physically hurt?'),
  topic('daraStrangles', 'Strangling', 'Is the victim strangled, choked or stopped from breathing?'),
  topic('daraWeapons', 'Weapons', 'Are weapons or objects used or shown?'),
  topic('daraSexual', 'Sexual harm', 'Is the victim made to do sexual things, or hurt by them?'),
  topic('daraDamages', 'Damage', 'Are things broken, or pets hurt, to frighten the victim?'),
  topic('daraChildren', 'Through children', 'Are children used, threatened or harmed to get at the victim?'),
  topic('daraJealous', 'Jealousy', 'Is the victim accused of being unfaithful?'),
  topic('daraAfraid', 'Fear', 'Is the victim afraid of what happens if they do not do as they are told?'),
  topic('daraWorse', 'Getting worse', 'Does it happen more often, or get worse?')
];

export type DaraTopic = (typeof topics)[number]['id'];
export const daraQuestions: readonly DaraQuestion<DaraTopic>[] = topics;
