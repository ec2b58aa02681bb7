import { fact } from '../conditions';
import type { Section } from '../definition';
import { checkboxes, day, inset, line, narrative } from '../pieces';
import { notInFuture, saysEnough, withinLivingMemory } from '../rules';

/** What happened. The kinds of abuse are those of the Domestic Abuse Act 2021, section 1, and what the field adds. */
export const incidentSection: Section = {
  id: 'incident',
  title: 'The incident',
  items: [
    day('incidentDate', 'When was the most recent incident?', 'the date of the most recent incident', {
      shortLabel: 'Date of the most recent incident', hint: 'For example, 27 3 2026. If it goes on every day, give the last day you know of.', rules: [notInFuture, withinLivingMemory]
    }),
    inset(
      'incidentLongAgo',
      'This was more than four weeks ago. Say below why the risk is high now.',
      fact('incidentOverFourWeeksAgo')
    ),
    narrative('incidentNarrative', 'What happened?', 'what happened', {
      limit: 10_000,
      lines: 10,
      rules: [saysEnough(20)],
      hint: 'Who did what to whom, injuries, threats, and what has been done so far. Keep what you know apart from what you think, and leave out what MARAC does not need.'
    }),
    narrative('history', 'What happened before?', 'the history of abuse', {
      optional: true, limit: 5_000, lines: 6, hint: 'How long it has gone on, the worst of it, and how it is changing.'
    }),
    checkboxes('abuseKinds', 'What kinds of abuse are there?', 'the kinds of abuse', [
      'Physical', 'Sexual', 'Violent or threatening behaviour', 'Controlling or coercive behaviour', 'Economic',
      'Psychological or emotional', 'Stalking or harassment', 'So-called honour-based abuse', 'Forced marriage',
      'Female genital mutilation', 'Through technology'
    ], { hint: 'Select all that apply.' }),
    line('crimeReferences', 'Crime and incident numbers', 'the crime and incident numbers', {
      optional: true, spellCheck: false, width: 'full', hint: 'Put a comma between them.'
    }),
    narrative('riskToProfessionals', 'Is there a risk to professionals who visit?', 'the risk to professionals', {
      optional: true, limit: 1_000, lines: 3, hint: 'Dogs, weapons, threats to staff, who should not go alone.'
    })
  ]
};
