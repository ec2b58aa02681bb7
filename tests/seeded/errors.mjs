/**
 * Errors that a tired person could make in what keeps a victim safe, and the tests that have to notice each.
 * `right` stands in the file once; where it does not any more, the run says so.
 */
export const seededErrors = [
  // Critical flags.
  {
    what: 'Stalking is no critical flag',
    file: 'src/domain/form/reading/criticalFlags.ts',
    right: "['stalking'], { also: [amongKinds('Stalking or harassment'), part('stalkingSignificance')] }",
    wrong: '[]',
    tests: ['tests/domain/form/criticalFlags']
  },
  {
    what: 'Honour-based abuse among the kinds of abuse is overlooked',
    file: 'src/domain/form/reading/criticalFlags.ts',
    right: "also: [amongKinds('So-called honour-based abuse'), ",
    wrong: 'also: [',
    tests: ['tests/domain/form/criticalFlags']
  },
  {
    what: 'Female genital mutilation is no critical flag',
    file: 'src/domain/form/reading/criticalFlags.ts',
    right: "asked: [onlyAmongKinds('Female genital mutilation')]",
    wrong: '',
    tests: ['tests/domain/form/criticalFlags']
  },
  {
    what: 'What the DARA answers “Never” counts as yes',
    file: 'src/domain/form/reading/criticalFlags.ts',
    right: "answer === 'Never' ? { said: 'No' }",
    wrong: "answer === 'Never' ? { said: 'Yes' }",
    tests: ['tests/domain/form/criticalFlags']
  },
  {
    what: 'Strangling in the DARA is overlooked',
    file: 'src/domain/form/reading/criticalFlags.ts',
    right: "strangulation: ['daraStrangles'],",
    wrong: '',
    tests: ['tests/domain/form/criticalFlags']
  },
  {
    what: 'What was not asked is shown as no',
    file: 'src/domain/form/reading/criticalFlags.ts',
    right: "if (own.length === 0) return { said: 'Not asked' };",
    wrong: "if (own.length === 0) return { said: 'No' };",
    tests: ['tests/domain/form/criticalFlags']
  },
  {
    what: 'The grade of the DARA is left out',
    file: 'src/domain/form/reading/criticalFlags.ts',
    right: "`DARA, grade ${daraGrade ?? 'not recorded'}`",
    wrong: "'DARA'",
    tests: ['tests/domain/form/criticalFlags']
  },
  {
    what: 'Agendas leave out the critical flags',
    file: 'src/domain/meetings/agendaDocument.ts',
    right: 'flags: risk.flagged,',
    wrong: 'flags: [],',
    tests: ['tests/domain/meetings']
  },

  // Triggers of complex cases.
  {
    what: 'Female genital mutilation is no trigger',
    file: 'src/domain/complex/answerTriggers.ts',
    right: " || isFlagged(answers, 'Female genital mutilation')",
    wrong: '',
    tests: ['tests/domain/complex']
  },
  {
    what: 'An option that rules read is renamed in the form alone',
    file: 'src/domain/form/sections/incident.ts',
    right: "'So-called honour-based abuse'",
    wrong: "'Honour-based abuse'",
    tests: ['tests/domain/form/vocabulary']
  },
  {
    what: 'Release from custody counts from one day less',
    file: 'src/domain/complex/answerTriggers.ts',
    right: 'days >= 0 && days <= daysBeforeRelease',
    wrong: 'days >= 0 && days < daysBeforeRelease',
    tests: ['tests/domain/complex']
  },
  {
    what: 'One disadvantage is enough',
    file: 'src/domain/complex/answerTriggers.ts',
    right: 'const disadvantagesThatFire = 2;',
    wrong: 'const disadvantagesThatFire = 1;',
    tests: ['tests/domain/complex']
  },

  // Barriers.
  {
    what: 'Whoever accepted a transfer cannot open a restricted case',
    file: 'src/domain/case/barriers.ts',
    right: ", 'Transfer accepted'",
    wrong: '',
    tests: ['tests/domain/case/barriers', 'tests/services/case/barriers']
  },
  {
    what: 'Whoever offered a transfer cannot open a restricted case',
    file: 'src/domain/case/barriers.ts',
    right: ", 'Transfer offered'",
    wrong: '',
    tests: ['tests/domain/case/barriers', 'tests/services/case/barriers']
  },
  {
    what: 'Who must not be told is shown of a case that is hidden',
    file: 'src/domain/case/barriers.ts',
    right: 'mustNotReceive: false',
    wrong: 'mustNotReceive: true',
    tests: ['tests/domain/case/barriers', 'tests/services/case/barriers']
  },
  {
    what: 'A lifted barrier stays lifted for a day',
    file: 'src/domain/case/barriers.ts',
    right: 'export const liftedFor = 4 * 3_600_000;',
    wrong: 'export const liftedFor = 24 * 3_600_000;',
    tests: ['tests/domain/case/barriers', 'tests/services/case/barriers']
  },
  {
    what: 'A conflict of interest is lifted by having decided',
    file: 'src/domain/case/barriers.ts',
    right: "barrier === 'Restricted' && own.some",
    wrong: 'own.some',
    tests: ['tests/domain/case/barriers', 'tests/services/case/barriers']
  },
  {
    what: 'A conflict named with a capital letter hides nothing',
    file: 'src/domain/case/barriers.ts',
    right: '(conflictLogins ?? []).some(named => same(named, login))',
    wrong: '(conflictLogins ?? []).includes(login)',
    tests: ['tests/domain/case/barriers', 'tests/services/case/barriers']
  },

  // Exclusions, and who is told that she has left.
  {
    what: 'Of a victim who moved to a refuge no agency is told that she has left',
    file: 'src/domain/transfer/transfer.ts',
    right: "words: 'Moved to a refuge', victimLeft: true",
    wrong: "words: 'Moved to a refuge', victimLeft: false",
    tests: ['tests/domain/transfer/transferDetails']
  },
  {
    what: 'A person excluded without a stand-in does not exclude the agency',
    file: 'src/domain/case/exclusions.ts',
    right: " || (one.insteadOf ?? '').trim() === ''",
    wrong: '',
    tests: ['tests/domain/case/exclusions']
  },
  {
    what: 'An exclusion that somebody else added meanwhile is lost',
    file: 'src/domain/case/exclusions.ts',
    right: 'const kept = stored.filter(one => !removed.has(markOf(one)) && ',
    wrong: 'const kept = seen.filter(one => !removed.has(markOf(one)) && ',
    tests: ['tests/domain/case/exclusions']
  },
  {
    what: 'The agency where the perpetrator works is told that she has left',
    file: 'src/domain/transfer/leavingRecipients.ts',
    right: 'return employers.some(employer => mayMean(employer, agency))',
    wrong: 'return employers.some(employer => employer === agency)',
    tests: ['tests/domain/transfer/leavingNotice']
  },
  {
    what: 'The excluded person is written to besides the stand-in',
    file: 'src/domain/transfer/leavingRecipients.ts',
    right: 'return instead.filter(email => !excluded.has(email.toLowerCase()));',
    wrong: 'return [...instead, ...emails];',
    tests: ['tests/domain/transfer/leavingNotice']
  },
  {
    what: 'A case from which one agency is excluded stands in the copy for all',
    file: 'src/domain/meetings/agendaDocument.ts',
    right: 'withheldFrom.length === 0 && (referral.mustNotReceive ?? []).length === 0;',
    wrong: 'true;',
    tests: ['tests/domain/meetings']
  },
  {
    what: 'A restricted case stands in a copy',
    file: 'src/domain/meetings/agendaDocument.ts',
    right: 'const shown = cases.filter(({ inNoCopy }) => !inNoCopy);',
    wrong: 'const shown = cases;',
    tests: ['tests/domain/meetings']
  },

  // What is stored.
  {
    what: 'A step of a case has another name in its journal',
    file: 'src/services/case/journal.ts',
    right: 'transferAccepted: answered,',
    wrong: 'transferTaken: answered,',
    tests: ['tests/services/case/journal']
  },
  {
    what: 'A step of a meeting has another name in its journal',
    file: 'src/services/case/journal.ts',
    right: 'circulateMinutes: { version',
    wrong: 'sendMinutes: { version',
    tests: ['tests/services/case/journal']
  },
  {
    what: 'A part of a journal has another name',
    file: 'src/services/case/journal.ts',
    right: 'transferOffered: { transferKey: isText, atOnce',
    wrong: 'transferOffered: { key: isText, atOnce',
    tests: ['tests/services/case/journal']
  },
  {
    what: 'A deed of the complex-case log has another name in its journal',
    file: 'src/domain/complex/complexCase.ts',
    right: 'steppedDown: ',
    wrong: 'wentDown: ',
    tests: ['tests/services/case/journal']
  },
  {
    what: 'A sentence that an earlier release stored is reworded',
    file: 'src/services/case/proseJournal.ts',
    right: '; because: ([^]*)$',
    wrong: '; since: ([^]*)$',
    tests: ['tests/services/case/journal']
  },
  {
    what: 'Minutes of an earlier release forget that the case was put off',
    file: 'src/services/case/proseJournal.ts',
    right: "words.includes('(before: Deferred')",
    wrong: 'false',
    tests: ['tests/services/case/journal']
  },
  {
    what: 'A journal of a later version is read as if it were this one',
    file: 'src/services/case/journal.ts',
    right: '!(isProse || stored.journal === version)',
    wrong: 'false',
    tests: ['tests/services/case/journal']
  },
  {
    what: 'A reason for a transfer has another name',
    file: 'src/domain/transfer/transfer.ts',
    right: "'Moved to a refuge': {",
    wrong: "'In a refuge': {",
    tests: ['tests/domain/transfer/transferDetails']
  },
  {
    what: 'That the perpetrator has moved is told as her leaving',
    file: 'src/domain/transfer/transfer.ts',
    right: "words: 'Perpetrator moved', victimLeft: false",
    wrong: "words: 'Perpetrator moved', victimLeft: true",
    tests: ['tests/domain/transfer/transferDetails']
  },
  {
    what: 'A case of which it is not known who must not be told counts as readable',
    file: 'src/sharepoint/stores/case/deskColumns.ts',
    right: "cannotRead('exclusions', ",
    wrong: "cannotRead('answers', ",
    tests: ['tests/sharepoint/stores/problems']
  },

  // Figures.
  {
    what: '“Yes, a little” is not disabled',
    file: 'src/domain/figures/victimFacts.ts',
    right: "'Yes, a lot', 'Yes, a little'",
    wrong: "'Yes, a lot'",
    tests: ['tests/domain/figures/victimFacts']
  },
  {
    what: 'Gypsy or Irish Traveller is not recorded',
    file: 'src/domain/figures/victimFacts.ts',
    right: "'Irish', 'Gypsy or Irish Traveller', ",
    wrong: "'Irish', ",
    tests: ['tests/domain/figures/victimFacts']
  },
  {
    what: 'A returned referral counts as accepted',
    file: 'src/domain/figures/boardTable.ts',
    right: "['Awaiting review', 'Returned for information']",
    wrong: "['Awaiting review']",
    tests: ['tests/domain/figures/counts']
  },
  {
    what: 'Counts of 4 leave the team',
    file: 'src/domain/figures/suppression.ts',
    right: 'export const leastShown = 5;',
    wrong: 'export const leastShown = 4;',
    tests: ['tests/domain/figures/suppression']
  },
  {
    what: 'A single count left out can be worked out from its total',
    file: 'src/domain/figures/suppression.ts',
    right: 'out.length === 0 || (out.length > 1 && sum >= leastShown)',
    wrong: 'out.length === 0 || sum >= 0',
    tests: ['tests/domain/figures/suppression']
  },
  {
    what: 'A review one minute late is in time',
    file: 'src/domain/figures/dutyTimes.ts',
    right: 'doneAt.getTime() <= due.getTime()',
    wrong: 'doneAt.getTime() <= due.getTime() + 60_000',
    tests: ['tests/domain/figures/counts']
  },
  {
    what: 'A withdrawn case owes no offer of an IDVA',
    file: 'src/domain/review/owed.ts',
    right: " || (status === 'Withdrawn' && duty === 'IDVA notified' && idvaOffer === 'Wanted')",
    wrong: '',
    tests: ['tests/domain/figures/counts']
  }
];
