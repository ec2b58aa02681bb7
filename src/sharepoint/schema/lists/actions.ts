import * as v from 'valibot';
import { actionStatuses, escalations } from '../../../domain/actions/trackedAction';
import type { ActionStatus, Escalation } from '../../../domain/actions/trackedAction';
import { grant, restrictedTo } from '../access';
import { emptyOrElse, oneLineOrEmpty, orElse, textOrNothing, validNumber, words, yesOrNo } from '../codecs';
import { boolean, caseKey, choice, dateTime, indexed, key, note, number, spareColumns, text } from '../columns';
import { held } from '../fields';
import { defineList } from '../list';

/** One row per minuted action, in the folder of the agency that owes it. The Agency column is the truth, the folder follows. Title: the reference. */
export const actions = defineList({
  title: 'Actions',
  description: 'Actions minuted, each in the folder of the agency that owes it',
  access: {
    partner: {
      list: [grant('WMP Users', 'MARAC read'), grant('MARAC Team', 'MARAC edit')],
      folders: [
        restrictedTo(grant('MARAC Team', 'MARAC edit')),
        {
          kind: 'Each MARAC and agency',
          grants: [grant('WMP Users', 'MARAC read'), grant('MARAC Team', 'MARAC edit'), grant('The agency', 'MARAC read')]
        }
      ]
    }
  },
  holdsCase: {
    by: ['CaseKey'],
    disposal: 'with the case',
    restriction: { otherwise: 'Taken from the agencies one by one: takeFromAgencies' }
  },
  columns: {
    Key: held('key', key, words),
    CaseKey: held('caseKey', caseKey, words),
    LineKey: indexed(text('Minute line', 'Key of the line of the minutes it comes from')),
    MeetingKey: held('meetingKey', indexed(text('Meeting', 'Key of the meeting')), words),
    Marac: held('marac', indexed(text('MARAC', 'Whose meeting minuted it')), oneLineOrEmpty),
    Agency: held('agency', indexed(text('Agency', 'Who owes it')), oneLineOrEmpty),
    Action: held('action', note('Action', 'What is to be done'), words),
    DueAt: held('dueAt', indexed(dateTime('Due', 'By when'))),
    OpenDueAt: indexed(dateTime('Due while open', 'The same while it is owed; empty once it is not')),
    OpenFor: held(
      'openFor',
      indexed(text('Open for', 'MARAC and agency while it is owed, such as Coventry - Housing; empty once it is not')),
      textOrNothing
    ),
    ClosedIn: indexed(text('Closed in', 'MARAC, agency and month in which it was closed; empty while it is owed')),
    Owner: held('owner', text('Person', 'Who of the agency is to do it, where one was named'), oneLineOrEmpty),
    Status: held(
      'status',
      indexed(choice('Status', 'Where it stands', actionStatuses)),
      orElse<ActionStatus>('Open', 'Where it stands cannot be read')
    ),
    Escalation: held(
      'escalation',
      choice('Escalation', 'How far it has been taken once overdue', escalations),
      emptyOrElse<Escalation>('None', 'How far it has been taken cannot be read')
    ),
    CarriedForward: held(
      'carriedForward',
      number('Carried forward', 'How many meetings it has been carried past'),
      validNumber(v.nullish(v.pipe(v.number(), v.integer(), v.minValue(0)), 0), 0, 'How often it was carried forward cannot be read')
    ),
    History: held('history', note('History', 'JSON; not for editing by hand'), words),
    Outcome: held('outcome', note('Outcome', 'What was done, in words'), words),
    CompletedAt: held('completedAt', dateTime('Completed', 'When it was reported')),
    CompletedBy: held('completedBy', text('Completed by', 'Who reported it'), oneLineOrEmpty),
    Minuted: note('As minuted', 'What the line of the minutes said when it was last brought over, JSON; not for editing by hand'),
    Restricted: held('restricted', boolean('Restricted', 'Belongs to a restricted case'), yesOrNo),
    Month: indexed(text('Month', 'YYYY-MM of the meeting')),
    ...spareColumns
  }
});
