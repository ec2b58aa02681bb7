import fc from 'fast-check';
import { defaultConfiguration } from '../../../src/domain/setUp/defaultConfiguration';
import { plainAnswers } from '../../../src/domain/form/plainAnswers';
import { referralForm } from '../../../src/domain/form/referralForm';
import { contentAsFarAsKnown } from '../../../src/domain/form/reading/referralContent';
import { referenceOf } from '../../../src/domain/referral/reference';
import { isUnread, wordsOf } from '../../../src/domain/kernel/problems';
import type { NewReferral } from '../../../src/services/shared/ports';
import { tallies } from '../../../src/domain/figures/tallies';
import { configurationRows } from '../../../src/sharepoint/provisioning/configurationRows';
import { lists } from '../../../src/sharepoint/schema';
import { fromConfigurationRows } from '../../../src/sharepoint/stores/shared/configurationRow';
import { fromIntakeRow, toDraftRow, toSubmissionColumns, toWriteBackRow } from '../../../src/sharepoint/stores/referral/intakeRow';
import { changesSince, submissionOf, versionNumber } from '../../../src/sharepoint/stores/referral/intakeVersions';
import { fromFigureCaseRow } from '../../../src/sharepoint/stores/figures/figureCaseRow';
import { fromFrozenRow, fromPublishedRow } from '../../../src/sharepoint/stores/figures/figureRow';
import { fromPersonRow, toPersonRow } from '../../../src/sharepoint/stores/case/personRow';
import { fromReferralRow, toReferralRow } from '../../../src/sharepoint/stores/case/referralRow';
import { promoted } from '../../../src/sharepoint/schema/rowReader';
import { completeAnswers, context } from '../../domain/form/support/context';
import { generatedAnswers } from '../../domain/form/support/fillIn';

const identity = { Id: 7, etag: '"x,1"', authorName: 'Example, Officer', authorLogin: 'officer@wmp.example' };
const mondayMorning = new Date('2026-06-15T09:00:00Z');
const key = '0b6f1a52-6a94-4f7c-8a39-0123456789ab';
/** What SharePoint gives back of what was written: JSON on the wire. */
const throughTheWire = <T>(row: T): T => JSON.parse(JSON.stringify(row)) as T;

/** Anything a column might hold after somebody, or some other program, had it in hand. */
const anything = fc.oneof(
  fc.constant(null),
  fc.constant(undefined),
  fc.string(),
  fc.double(),
  fc.boolean(),
  fc.constant('2026-13-45'),
  fc.jsonValue(),
  fc.constantFrom({ toString: 0 }, [{ toString: null }])
);
const anyRow = (columns: readonly string[]): fc.Arbitrary<Record<string, unknown>> =>
  fc.record(Object.fromEntries([...columns, 'Title', 'Modified', 'Created'].map(name => [name, anything])), { requiredKeys: [] });

function newReferral(answers = completeAnswers()): NewReferral {
  return {
    key,
    reference: referenceOf(key),
    site: 'case',
    intakeId: 3,
    channel: 'Online form',
    referrerName: 'Example, Officer',
    referrerLogin: 'officer@wmp.example',
    receivedAt: new Date('2026-03-31T23:30:00Z'),
    retentionReviewAt: new Date('2032-03-31T23:00:00Z'),
    owed: { nextDueAt: new Date('2026-04-02T07:00:00Z') },
    answers,
    formVersion: '1.0',
    content: contentAsFarAsKnown(answers, context),
    pending: 'Take in from case 3: people'
  };
}

describe('no stored row, however damaged, stops a screen', () => {
  it('a case', () => {
    fc.assert(
      fc.property(anyRow(Object.keys(lists.referrals.columns)), row => {
        const record = fromReferralRow({ ...row, ...identity }, [], []);
        expect(record.receivedAt).toBeInstanceOf(Date);
        expect(record.key).not.toBe('');
        if (typeof row.Key !== 'string' || row.Key === '') expect(wordsOf(record.problems).join()).toContain('key');
        expect(isUnread(record, 'answers')).toBe(Object.keys(record.answers).length === 0);
      }),
      { numRuns: 500 }
    );
  });

  it('a referrer’s item', () => {
    fc.assert(
      fc.property(anyRow(Object.keys(lists.intake.columns)), row => {
        const item = fromIntakeRow({ ...row, ...identity }, 'case');
        expect(typeof item.reference).toBe('string');
        expect(item.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 }
    );
  });

  it('a person', () => {
    fc.assert(
      fc.property(anyRow(Object.keys(lists.people.columns)), row => {
        expect(typeof fromPersonRow(row).person.familyName).toBe('string');
      }),
      { numRuns: 500 }
    );
  });

  it('reference data', () => {
    fc.assert(
      fc.property(fc.array(anyRow(Object.keys(lists.configuration.columns)), { maxLength: 5 }), rows => {
        const configuration = fromConfigurationRows(
          rows.map(row => ({ ...row, ...identity })),
          ''
        );
        expect(configuration.staffedHours.opens).toBeLessThan(configuration.staffedHours.closes);
        expect(configuration.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 }
    );
  });
});

describe('figures, however damaged their rows', () => {
  it('a case is counted, what cannot be read as not recorded', () => {
    fc.assert(
      fc.property(anyRow(Object.keys(lists.referrals.columns)), row => {
        const one = fromFigureCaseRow(row as never);
        for (const tally of tallies)
          expect(
            [tally.of(one, { now: mondayMorning, hours: defaultConfiguration.staffedHours, visibleHighRisk: 14 })].flat()
          ).not.toContain(undefined);
      })
    );
  });

  it('a frozen month and a published pack are whole, or left out', () => {
    fc.assert(
      fc.property(anyRow(Object.keys(lists.figures.columns)), row => {
        expect(fromFrozenRow(row as never)).toBeUndefined();
        expect(fromPublishedRow(row as never)).toBeUndefined();
      })
    );
  });

  it('populations are read, and one that names no MARAC or no year is named', () => {
    const row = { ...identity, Kind: 'Adult females', Title: '2023', Marac: 'Walsall', Value: 115_000 };
    const marac = { ...identity, Kind: 'MARAC', Title: 'Walsall', LocalAuthority: 'Walsall' };
    expect(fromConfigurationRows([marac, row] as never, '').adultFemales).toEqual([{ marac: 'Walsall', year: 2023, count: 115_000 }]);
    const problems = fromConfigurationRows(
      [marac, { ...row, Title: 'soon' }, { ...row, Marac: 'Nowhere' }, { ...row, Value: null }] as never,
      ''
    ).problems.join(' ');
    expect(problems.match(/needs a year, a MARAC that exists, and a number/g)).toHaveLength(3);
  });

  it('pages are read as whole addresses; one that may not be opened is named, one not entered yet is not', () => {
    const page = (Title: string, Address: string): object => ({ ...identity, Kind: 'Page', Title, Address });
    const read = fromConfigurationRows(
      [
        page('MARAC desk', 'SitePages/Desk.aspx'),
        page('Partner home', '/sites/partners/SitePages/Home.aspx'),
        page('Meetings', 'javascript:alert(1)'),
        page('Weather', 'SitePages/Weather.aspx'),
        page('Referral form', '')
      ] as never,
      'https://force.example/sites/marac'
    );
    expect(read.pages).toEqual({
      'MARAC desk': 'https://force.example/sites/marac/SitePages/Desk.aspx',
      'Partner home': 'https://force.example/sites/partners/SitePages/Home.aspx'
    });
    expect(read.problems.join(' ').match(/names no page of the suite/g)).toHaveLength(2);
  });
});

describe('what is written comes back', () => {
  it('a draft, whatever was typed', () => {
    fc.assert(
      fc.property(generatedAnswers(referralForm, context), answers => {
        const row = toDraftRow({ key, answers, formVersion: '1.0', marac: 'Walsall' }, 'officer@wmp.example', mondayMorning);
        const item = fromIntakeRow({ ...throughTheWire(row), ...identity, Modified: '2026-06-15T09:00:00Z' }, 'case');
        expect(item).toMatchObject({ key, status: 'Draft', marac: 'Walsall', formVersion: '1.0', problems: [] });
        // What nobody can see is taken out of what names somebody.
        expect(item.answers).toEqual(plainAnswers(throughTheWire(answers)));
        expect(item.submittedAt).toBeUndefined();
      }),
      { numRuns: 200 }
    );
  });

  it('a submission and the reply to it', () => {
    const receivedAt = new Date('2026-06-15T09:00:00Z');
    const reply = { criterion: 'Repeat', reason: 'Third time this year', nextStep: 'Heard on 2 July' };
    const row = {
      ...toDraftRow({ key, answers: completeAnswers(), formVersion: '1.0', marac: 'Walsall' }, 'officer@wmp.example', mondayMorning),
      ...toSubmissionColumns({ reference: 'M-7K4Q-9XTZ-C', owed: { nextDueAt: receivedAt, dutiesDueAt: receivedAt } }, receivedAt),
      ...toWriteBackRow({ status: 'Accepted', reference: 'M-7K4Q-9XTZ-C', receivedAt, decision: reply })
    };
    const item = fromIntakeRow({ ...throughTheWire(row), ...identity, Modified: '2026-06-16T09:00:00Z' }, 'case');
    expect(item).toMatchObject({ status: 'Accepted', reference: 'M-7K4Q-9XTZ-C', submittedAt: receivedAt, decision: reply, problems: [] });
    expect(row.NextDueAt).toBeNull();
  });

  it('a case and its people', () => {
    const referral = newReferral();
    const people = referral.content.people.map(person => fromPersonRow(throughTheWire(toPersonRow(key, person, false))));
    expect(people.flatMap(({ problems }) => problems)).toEqual([]);
    const record = fromReferralRow(
      { ...throughTheWire(toReferralRow(referral)), ...identity },
      people.map(({ person }) => person),
      []
    );
    expect(record).toMatchObject({
      key,
      status: 'Awaiting review',
      owningMarac: 'Birmingham East',
      receivedByMarac: 'Birmingham East',
      receivedAt: referral.receivedAt,
      nextDueAt: referral.owed.nextDueAt,
      victimName: 'Testcase, Anya',
      dashScore: 15,
      criteria: ['Visible high risk'],
      evidence: {},
      problems: []
    });
    expect(record.answers).toEqual(completeAnswers());
    expect(record.people).toEqual(throughTheWire(referral.content.people));
  });

  it('a case with evidence, and none owed', () => {
    const at = new Date('2026-04-01T09:00:00Z');
    const standing = {
      status: 'Closed',
      owningMarac: 'Walsall',
      owed: {},
      evidence: { Reviewed: { at, by: 'Example, Walsall' } }
    } as const;
    const row = throughTheWire(toReferralRow(newReferral(), standing));
    const record = fromReferralRow({ ...row, ...identity }, [], []);
    expect(record).toMatchObject({
      status: 'Closed',
      owningMarac: 'Walsall',
      receivedByMarac: 'Birmingham East',
      evidence: standing.evidence
    });
    expect(record.nextDueAt).toBeUndefined();
  });

  it('the month in London, not the one in Greenwich', () => {
    expect(toReferralRow(newReferral()).ReceivedMonth).toBe('2026-04');
  });

  const partnerSiteUrl = 'https://force.example/sites/marac-partners';

  it.each(['case', 'partner'] as const)('the reference data of the %s site, as Set-up writes it', site => {
    const rows = configurationRows(defaultConfiguration, site, partnerSiteUrl).map((row, at) => ({
      ...throughTheWire(row),
      ...identity,
      Id: at + 1
    }));
    const read = fromConfigurationRows(rows, site === 'case' ? 'https://force.example/sites/marac' : partnerSiteUrl);
    const maracs = defaultConfiguration.maracs.map(marac => (site === 'case' ? marac : { ...marac, coordinators: [] }));
    const partners = {
      'Partner home': `${partnerSiteUrl}/SitePages/Home.aspx`,
      'Partner referral form': `${partnerSiteUrl}/SitePages/Partner.aspx`
    };
    // A partner may not know where the case site is.
    expect(read).toEqual({
      ...defaultConfiguration,
      maracs,
      pages:
        site === 'partner'
          ? partners
          : (expect.objectContaining({ ...partners, 'MARAC desk': 'https://force.example/sites/marac/SitePages/Desk.aspx' }) as unknown)
    });
  });
});

describe('promoted columns', () => {
  it('never pass 255 characters nor end in half a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 200, maxLength: 400 }), text => {
        const cut = promoted(text);
        expect(cut.length).toBeLessThanOrEqual(255);
        expect(cut).not.toMatch(/[\uD800-\uDBFF]$/);
      })
    );
  });
});

describe('the version that was submitted', () => {
  const version = (Status: string, AnswersChecksum: string): { Status: string; AnswersChecksum: string } => ({ Status, AnswersChecksum });

  it.each([
    ['never submitted', [version('Draft', 'a')], undefined],
    ['submitted at once', [version('Submitted', 'a')], ['a', false]],
    ['edited since', [version('Submitted', 'b'), version('Submitted', 'a'), version('Draft', 'a')], ['a', true]],
    ['touched since, answers as they were', [version('Submitted', 'a'), version('Submitted', 'a'), version('Draft', 'z')], ['a', false]],
    ['sent again after a return', [version('Submitted', 'c'), version('Returned', 'b'), version('Submitted', 'a')], ['c', false]],
    ['taken in since', [version('Taken in', 'a'), version('Submitted', 'a'), version('Draft', 'a')], ['a', false]]
  ])('%s', (_what, given, expected) => {
    const newestFirst = given.map((one, at) => ({ ...one, VersionId: given.length - at }));
    const found = submissionOf(newestFirst);
    expect(found && [found.AnswersChecksum, changesSince(newestFirst, versionNumber(found)).length > 0]).toEqual(expected);
  });

  it('what was written after the version on which a case stands, whatever its status; an answer being written is not sent yet', () => {
    const row = ['Submitted a', 'Taken in a', 'Returned b', 'Submitted b', 'Accepted b', 'Accepted c'];
    const newestFirst = row
      .map((words, at) => ({ Status: words.slice(0, -2), AnswersChecksum: words.slice(-1), VersionId: at + 1 }))
      .reverse();
    expect(changesSince(newestFirst, 1).map(({ version: { VersionId } }) => VersionId)).toEqual([6]);
    expect(changesSince(newestFirst.slice(2), 1).map(({ version: { VersionId } }) => VersionId)).toEqual([4]);
    expect(changesSince(newestFirst, 4).map(({ version: { VersionId } }) => VersionId)).toEqual([6]);
  });
});
