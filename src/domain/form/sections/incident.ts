import { answeredWith, fact } from '../conditions';
import type { Section } from '../definition';
import { checkboxes, day, files, heading, inset, line, narrative, notKnown, radios, warning, yes } from '../pieces';
import { notInFuture, referenceNumbers, saysEnough, withinLivingMemory } from '../rules';

/** What was used this time, so that a knife can be counted. Board paper, paragraph 42. */
const weaponInIncident = radios(
  'weaponInIncident',
  'Was a weapon used or shown in this incident?',
  'whether a weapon was used or shown in this incident',
  [
    { value: 'Knife or blade', warning: true },
    {
      value: 'Other weapon',
      warning: true,
      reveals: [
        checkboxes('otherWeaponKinds', 'What kind?', 'the kind of weapon', [
          'Firearm',
          'Blunt object',
          'Acid or another corrosive',
          'Vehicle',
          'Household object',
          'Something else'
        ])
      ]
    },
    'None',
    notKnown
  ]
);

/** What happened. The kinds of abuse are those of the Domestic Abuse Act 2021, section 1, and what the field adds. */
export const incidentSection: Section = {
  id: 'incident',
  title: 'The incident',
  items: [
    radios(
      'immediateDanger',
      'Is anybody in immediate danger now?',
      'whether anybody is in immediate danger',
      [{ value: 'Yes', warning: true }, 'No', notKnown],
      { optional: true, inline: true }
    ),
    warning(
      'immediateDangerWarning',
      'Call 999 now. Send this referral when the danger has been dealt with: nobody acts on it out of hours.',
      answeredWith('immediateDanger', 'Yes')
    ),
    day('incidentDate', 'When was the most recent incident?', 'the date of the most recent incident', {
      shortLabel: 'Date of the most recent incident',
      hint: 'For example, 27 3 2026. If it goes on every day, give the last day you know of.',
      rules: [notInFuture, withinLivingMemory]
    }),
    inset('incidentLongAgo', 'This was more than four weeks ago. Say below why the risk is high now.', fact('incidentOverFourWeeksAgo')),
    narrative('incidentNarrative', 'What happened?', 'what happened', {
      limit: 10_000,
      lines: 10,
      rules: [saysEnough(20)],
      hint: 'Who did what to whom, injuries, threats, and what has been done so far. Separate fact from opinion, and leave out what MARAC does not need.'
    }),
    narrative('history', 'What happened before?', 'the history of abuse', {
      optional: true,
      limit: 10_000,
      lines: 6,
      hint: 'How long it has gone on, the worst of it, and how it is changing.'
    }),
    checkboxes(
      'abuseKinds',
      'What kinds of abuse are there?',
      'the kinds of abuse',
      [
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
      { hint: 'Select all that apply.' }
    ),
    weaponInIncident,
    checkboxes('weaponHow', 'How?', 'how the weapon was used', ['Used', 'Threatened with', 'Carried or shown'], {
      shortLabel: 'How the weapon was used',
      optional: true,
      shownWhen: answeredWith('weaponInIncident', 'Knife or blade', 'Other weapon')
    }),
    heading('crimesHeading', 'Crimes'),
    narrative('crimeReferences', 'Crime and incident numbers', 'the crime and incident numbers', {
      optional: true,
      limit: 1_000,
      lines: 3,
      rules: [referenceNumbers],
      hint: 'Put each number on its own line.'
    }),
    radios('crimesDisclosed', 'Has the victim disclosed anything that may be a crime?', 'whether the victim has disclosed a crime', [
      yes(
        radios('crimesRecorded', 'Have the police recorded it?', 'whether the police have recorded the crime', [
          'All of it',
          'Some of it',
          'None of it',
          notKnown
        ]),
        narrative('crimesNotRecorded', 'What has not been recorded?', 'what has not been recorded', {
          optional: true,
          limit: 2_000,
          lines: 3
        }),
        radios(
          'speakToPolice',
          'Does the victim want to speak to the police about it?',
          'whether the victim wants to speak to the police',
          [
            {
              value: 'Yes',
              reveals: [
                line('speakToPoliceWhen', 'When and how is it safe?', 'when it is safe to speak to the police', {
                  optional: true,
                  width: 'full'
                })
              ]
            },
            {
              value: 'No',
              reveals: [
                narrative('notToPoliceReason', 'Why not?', 'why the victim does not want to speak to the police', {
                  limit: 2_000,
                  lines: 3
                })
              ]
            },
            { value: 'Already has' },
            { value: 'Not asked', apart: true }
          ],
          { hint: 'Tell the victim that the police must record a crime they hear of, and may have to investigate it.' }
        )
      ),
      'No',
      notKnown
    ]),
    heading('doneHeading', 'What is being done'),
    narrative('safeguardingInPlace', 'What has been done to keep the victim safe?', 'what has been done to keep the victim safe', {
      optional: true,
      limit: 2_000,
      lines: 3,
      hint: 'By you and by others. Say what is still open.'
    }),
    narrative('riskToProfessionals', 'Is there a risk to professionals who visit?', 'the risk to professionals', {
      optional: true,
      limit: 2_000,
      lines: 3,
      hint: 'Dogs, weapons, threats to staff, who should not go alone.'
    }),
    files('attachments', 'Documents', 'the documents', {
      optional: true,
      hint: 'The risk assessment, photographs, messages, recordings. Up to 5 files of up to 10 MB each.'
    })
  ]
};
