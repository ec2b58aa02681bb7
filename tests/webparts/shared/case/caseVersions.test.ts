import { dayOf } from '../../../../src/domain/kernel/calendarDay';
import { formVersion } from '../../../../src/domain/form/referralForm';
import { cannotRead } from '../../../../src/domain/kernel/problems';
import type { FormVersion } from '../../../../src/services/shared/ports';
import { caseFiles, missingFiles } from '../../../../src/webparts/maracDesk/presenters/caseView';
import { versionsView } from '../../../../src/webparts/shared/case/versionsView';
import { aCase, aRecord, configuration, wednesdayNoon } from '../../maracDesk/builders';

const sent = {
  victimFamilyName: 'Testcase',
  victimGivenNames: 'Ada',
  victimTelephones: [{ key: 't1', answers: { number: '07700 900001', safeToCall: 'Safe to call' } }],
  perpetrators: [{ key: 'p1', answers: { nameKnown: 'Yes', familyName: 'Sample', givenNames: 'Bo' } }]
};
const aVersion = (changes: Partial<FormVersion>): FormVersion => ({
  kind: 'Amendment',
  version: 4,
  storedAt: new Date('2026-04-15T10:00:00Z'),
  reason: 'She rang again',
  answers: sent,
  formVersion,
  problems: [],
  ...changes
});
const record = { ...aRecord(aCase({ submittedVersion: 3, changedSince: true }), sent), formVersion };
const view = (others: readonly FormVersion[], of = record) => versionsView(of, others, configuration, dayOf(wednesdayNoon));

describe('versions of a case’s form', () => {
  test('a case without others has none', () => {
    expect(view([])).toEqual({ afterSending: [], before: [] });
  });

  test('a change after sending says when, why, and both answers; only what differs', () => {
    const { afterSending, before } = view([aVersion({ answers: { ...sent, victimFamilyName: 'Testcase-Green' } })]);
    expect(before).toEqual([]);
    expect(afterSending).toHaveLength(1);
    expect(afterSending[0]).toMatchObject({
      title: 'Changed after sending',
      when: 'Wednesday 15 April 2026, 11am',
      reason: 'She rang again',
      inCase: false
    });
    expect(afterSending[0].changes.map(({ before: was, after, safeContact }) => [was, after, safeContact])).toEqual([
      ['Testcase', 'Testcase-Green', false]
    ]);
    expect(afterSending[0].cards.length).toBeGreaterThan(0);
  });

  test('a second change is compared with the first, not with what was sent', () => {
    const { afterSending } = view([
      aVersion({ version: 5, answers: { ...sent, victimFamilyName: 'Green', victimGivenNames: 'Ida' } }),
      aVersion({ version: 4, answers: { ...sent, victimFamilyName: 'Green' } })
    ]);
    expect(afterSending.map(({ version, changes }) => [version, changes.map(({ after }) => after)])).toEqual([
      [4, ['Green']],
      [5, ['Ida']]
    ]);
  });

  test('a telephone that is no longer safe is marked as safe contact, and a perpetrator who is gone is named', () => {
    const { afterSending } = view([
      aVersion({
        answers: {
          ...sent,
          victimTelephones: [{ key: 't1', answers: { number: '07700 900001', safeToCall: 'Not safe to call' } }],
          perpetrators: []
        }
      })
    ]);
    const { changes } = afterSending[0];
    expect(changes.filter(({ safeContact }) => safeContact).map(({ after }) => after)).toContain('Not safe to call');
    expect(changes.filter(({ label }) => label.startsWith('Perpetrator')).map(({ before, after }) => [before, after])).toEqual([
      ['Yes', 'Not asked'],
      ['Sample', 'Not asked'],
      ['Bo', 'Not asked']
    ]);
  });

  test('a version that cannot be read is named and compared with nothing, and the next one with the last readable', () => {
    const { afterSending } = view([
      aVersion({
        version: 4,
        kind: 'Changed without a reason',
        reason: '',
        answers: {},
        problems: [cannotRead('answers', 'part 2 is missing')]
      }),
      aVersion({ version: 5, answers: { ...sent, victimGivenNames: 'Ida' } })
    ]);
    expect(afterSending[0]).toMatchObject({
      title: 'Changed in the list, without a reason',
      changes: [],
      problems: ['Its answers cannot be read: part 2 is missing']
    });
    expect(afterSending[1].changes.map(({ before, after }) => [before, after])).toEqual([['Ada', 'Ida']]);
  });

  test('a case sent again shows what the answer changed, apart from what came after it', () => {
    const again = {
      ...record,
      submittedVersion: 6,
      sentAgainAt: new Date('2026-04-15T10:30:00Z'),
      answers: { ...sent, victimGivenNames: 'Ida' }
    };
    const { before, afterSending } = view(
      [
        aVersion({ kind: 'Sent before', version: 3, reason: '' }),
        aVersion({ version: 7, answers: { ...again.answers, victimFamilyName: 'Green' } })
      ],
      again
    );
    expect(before.map(({ title, changes }) => [title, changes.map(({ after }) => after)])).toEqual([['Sent again', ['Ida']]]);
    expect(afterSending.map(({ version, changes }) => [version, changes.map(({ after }) => after)])).toEqual([[7, ['Green']]]);
  });
});

describe('files of a case', () => {
  const answers = {
    attachments: [
      { key: 'a', answers: { fileName: 'Statement.pdf', bytes: '2097152' } },
      { key: 'b', answers: { fileName: 'Lost.docx', bytes: '9' } }
    ]
  };

  test('carry the size that the form tells; those the form does not name stand all the same', () => {
    expect(caseFiles(['statement.PDF', 'Photo.jpg'], answers)).toEqual([
      { name: 'statement.PDF', size: '2 MB' },
      { name: 'Photo.jpg', size: '' }
    ]);
  });

  test('that the form names and nobody finds are told', () => {
    expect(missingFiles(['statement.PDF'], answers)).toEqual(['Lost.docx']);
    expect(missingFiles(['Statement.pdf', 'Lost.docx'], answers)).toEqual([]);
    expect(missingFiles([], {})).toEqual([]);
  });
});
