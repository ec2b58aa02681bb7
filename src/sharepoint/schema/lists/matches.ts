import { matchMarks } from '../../../domain/matching/marks';
import { grant, restrictedTo } from '../access';
import { boolean, caseKey, choice, dateTime, indexed, key, note, number, spareColumns, text } from '../columns';
import { defineList } from '../list';

/** Decisions about two people of two cases who may be the same. One row for each pair. The title holds no personal data. */
export const matches = defineList({
  title: 'Matches',
  description: 'Decisions about people of two cases who may be the same; each can be undone',
  access: {
    case: { list: [grant('MARAC Team', 'MARAC edit')], folders: [restrictedTo(grant('MARAC Team', 'MARAC edit'))] }
  },
  holdsCase: { by: ['CaseKey', 'OtherCaseKey'], disposal: 'with the case', restriction: 'moved' },
  columns: {
    Key: key,
    CaseKey: caseKey,
    PersonKey: indexed(text('Person key', 'Key of the row in People')),
    OtherCaseKey: indexed(text('Other case', 'Key of the other referral')),
    OtherPersonKey: indexed(text('Other person', 'Key of the other row in People')),
    Mark: choice('Decided', 'Whether they are the same person; empty when it was undone', matchMarks),
    MarkedBy: text('Decided by', 'Who decided, or took a decision back'),
    MarkedAt: dateTime('Decided at', 'When the server stored the decision'),
    DecisionKey: text('Decision', 'Key of the last decision'),
    HasPending: indexed(boolean('Unfinished', 'The histories of both cases are still to tell of the decision')),
    Sides: note('Who', 'Cases, people and their parts, JSON; not for editing by hand'),
    Score: number('Score', 'How strongly the records agreed when it was decided'),
    Reasons: note('Reasons', 'Why they were thought alike when it was decided'),
    ...spareColumns
  }
});
