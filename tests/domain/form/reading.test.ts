import { answerSummary } from '../../../src/domain/form/reading/answerSummary';
import type { Answers } from '../../../src/domain/form/answers';
import { derivedText } from '../../../src/domain/form/reading/facts';
import { prefilledAnswers } from '../../../src/domain/form/prefill';
import { referralForm } from '../../../src/domain/form/referralForm';
import { shownSection, stripHidden, visibleQuestions } from '../../../src/domain/form/shownItems';
import { CHECK_ANSWERS, taskList } from '../../../src/domain/form/taskList';
import { daraQuestions } from '../../../src/domain/referral/dara';
import { completeAnswers, context } from './support/context';

const statuses = (answers: Answers) => taskList(referralForm, answers, context).map(({ id, status }) => `${id}: ${status}`);
const rows = (answers: Answers) => answerSummary(referralForm, answers, context).flatMap(({ cards }) => cards.flatMap(card => card.rows));
const row = (answers: Answers, ...path: readonly string[]) => rows(answers).find(one => one.path.join() === path.join());

describe('the task list', () => {
  it('starts with nothing, and sending has to wait', () => {
    const tasks = taskList(referralForm, {}, context);
    expect(tasks.slice(0, -1).map(({ status }) => status)).toEqual(Array(12).fill('Not started'));
    expect(tasks[12]).toEqual({
      id: CHECK_ANSWERS,
      title: 'Check your answers and send',
      status: 'Cannot start yet',
      why: 'Complete the other 10 sections first'
    });
    expect(tasks.filter(({ title }) => title.endsWith(' (optional)')).map(({ id }) => id)).toEqual(['factors', 'equality']);
  });

  it('follows the answers', () => {
    const { judgement: _judgement, ...answers } = completeAnswers(3);
    expect(statuses(answers)).toEqual([
      'victim: Completed',
      'safeContact: Completed',
      'wishes: Completed',
      'perpetrators: Completed',
      'incident: Completed',
      'children: Completed',
      'riskAssessment: Completed',
      'factors: Not started',
      'criteria: In progress',
      'needs: Completed',
      'equality: Not started',
      'referrer: Completed',
      'checkAnswers: Cannot start yet'
    ]);
    expect(taskList(referralForm, answers, context)[12].why).toBe('Complete the other section first');
    expect(statuses(completeAnswers(3))).toContain('checkAnswers: Not started');
  });

  it('waits for an optional section only while something in it is wrong', () => {
    const other = { ...completeAnswers(), ethnicGroup: 'White', ethnicWhite: 'Irish' };
    expect(statuses(other)).toEqual(expect.arrayContaining(['equality: Completed', 'checkAnswers: Not started']));
    const wrong = { ...completeAnswers(), otherRisks: 'x'.repeat(4_001) };
    expect(statuses(wrong)).toEqual(expect.arrayContaining(['factors: In progress', 'checkAnswers: Cannot start yet']));
  });

  it('takes an empty row for nothing started', () => {
    expect(statuses({ perpetrators: [{ key: 'one', answers: {} }] })).toContain('perpetrators: Not started');
    expect(statuses({ perpetrators: [{ key: 'one', answers: { sex: 'Male' } }] })).toContain('perpetrators: In progress');
  });

  it('knows the referrer beforehand', () => {
    expect(prefilledAnswers({ name: 'Example, Officer', email: 'officer@wmp.example' })).toEqual({
      referrerName: 'Example, Officer',
      referrerEmail: 'officer@wmp.example'
    });
    expect(prefilledAnswers({ name: '', email: ' ', agency: 'Housing' })).toEqual({ referringAgency: 'Housing' });
    expect(prefilledAnswers({ name: '', email: ' ' })).toEqual({});
  });
});

describe('the answers to read', () => {
  it('have a card for each section and each row, safe numbers first', () => {
    const titles = answerSummary(referralForm, completeAnswers(), context).map(({ title, cards }) => [
      title,
      cards.map(card => card.title)
    ]);
    expect(titles.slice(0, 5)).toEqual([
      ['The victim', ['The victim']],
      ['Safe contact', ['Telephone number 1', 'Safe contact']],
      ['What the victim knows and wants', ['What the victim knows and wants']],
      ['The perpetrators', ['Perpetrator 1']],
      ['The incident', ['The incident']]
    ]);
  });

  it('warn of a number that is not safe', () => {
    expect(row(completeAnswers(), 'victimTelephones', 'phone-1', 'safeToCall')).toMatchObject({
      text: 'Not safe to call',
      warning: true,
      answered: true
    });
    expect(row(completeAnswers(), 'victimTelephones', 'phone-1', 'safeToText')).toMatchObject({ text: 'Safe to text', warning: false });
  });

  it('say what is missing and what was left out', () => {
    expect(row({}, 'victimFamilyName')).toMatchObject({ text: 'Not answered yet', answered: false });
    expect(row(completeAnswers(), 'victimAliases')).toMatchObject({ text: 'Not provided', answered: false });
    expect(row({}, 'perpetrators')).toMatchObject({ text: 'None added yet', label: 'Perpetrators' });
    expect(row({}, 'victimTelephones')).toMatchObject({ text: 'None', label: 'Telephone numbers' });
  });

  it('show dates as words, and as typed while they are none', () => {
    expect(row(completeAnswers(), 'perpetrators', 'perpetrator-1', 'dateOfBirth')?.text).toBe('1 February 1985');
    expect(row({ incidentDate: { day: '31', month: '2', year: '' } }, 'incidentDate')?.text).toBe('31 2');
  });

  it('put each choice on its own line', () => {
    expect(row(completeAnswers(), 'abuseKinds')?.text).toBe('Physical\nEconomic');
  });

  it('leave out what does not matter here', () => {
    expect(row({ ...completeAnswers(), notAwareReason: 'Old reason' }, 'notAwareReason')).toBeUndefined();
    expect(
      row({ ...completeAnswers(), victimAware: 'No', consent: 'Not safe to ask', notAwareReason: 'Watched' }, 'notAwareReason')?.text
    ).toBe('Watched');
  });
});

describe('what is shown', () => {
  const ids = (section: string, answers: Answers) =>
    visibleQuestions(referralForm, section, answers, context).map(({ question }) => question.id);

  it('follows from option to option: what hangs on a hidden answer is hidden', () => {
    const answers: Answers = {
      weaponInIncident: 'Other weapon',
      otherWeaponKinds: ['Vehicle'],
      riskTool: 'DARA',
      daraGrade: 'High',
      dash13: 'Yes'
    };
    expect(ids('riskAssessment', answers)).toEqual([
      'riskTool',
      'daraGrade',
      'riskAssessmentDate',
      'riskSource',
      'childContactSignificance',
      'pregnancy',
      ...daraQuestions.map(({ id }) => id),
      'coerciveControl'
    ]);
    expect(ids('incident', answers)).toEqual(expect.arrayContaining(['weaponInIncident', 'otherWeaponKinds', 'weaponHow']));
    expect(ids('incident', { ...answers, weaponInIncident: 'None' })).not.toContain('weaponHow');
    expect(stripHidden(referralForm, answers, context)).not.toHaveProperty('dash13');
  });

  it('brings answers back with their question: the draft keeps them', () => {
    const draft = completeAnswers();
    const another = { ...draft, riskTool: 'None', noToolReason: 'She left before it was done' };
    expect(stripHidden(referralForm, another, context)).not.toHaveProperty('dash1');
    expect(stripHidden(referralForm, { ...another, riskTool: 'SafeLives Dash' }, context)).toHaveProperty('dash1', 'Yes');
  });

  it('offers the region’s MARACs', () => {
    const shown = visibleQuestions(referralForm, 'victim', { victimHome: 'Not known' }, context).find(
      ({ question }) => question.id === 'maracWithoutPostcode'
    );
    expect(shown?.options.map(({ option }) => option.value)).toEqual(context.configuration.maracs.map(({ name }) => name));
  });

  it('shows the MARAC of the postcode, and words for one elsewhere', () => {
    const notices = (victimPostcode: string) =>
      shownSection(referralForm, 'victim', { victimHome: 'At an address', victimPostcode }, context)?.items.flatMap(item => {
        switch (item.kind) {
          case 'derived':
            return [item.text];
          case 'notice':
            return item.notice.tone === 'heading' ? [] : [item.notice.id];
          default:
            return [];
        }
      });
    expect(notices('B8 1AA')).toEqual(['Birmingham East']);
    expect(notices('M1 1AE')).toEqual(['postcodeOutsideForce']);
    expect(notices('')).toEqual([]);
  });

  const noticesIn = (section: string, answers: Answers) =>
    shownSection(referralForm, section, answers, context)?.items.flatMap(item =>
      item.kind === 'notice' && item.notice.tone !== 'heading' ? [item.notice.id] : []
    );

  it('warns of a victim under 16, known or estimated', () => {
    expect(noticesIn('victim', { victimDateOfBirthKnown: 'Only roughly', victimApproximateAge: '15' })).toContain('victimUnder16Warning');
    expect(noticesIn('victim', { victimDateOfBirthKnown: 'Only roughly', victimApproximateAge: '16' })).not.toContain(
      'victimUnder16Warning'
    );
    expect(noticesIn('victim', { victimDateOfBirthKnown: 'No', victimApproximateAge: '15' })).not.toContain('victimUnder16Warning');
  });

  it('asks for more after an incident of more than four weeks ago', () => {
    expect(noticesIn('incident', { incidentDate: { day: '18', month: '5', year: '2026' } })).toEqual([]);
    expect(noticesIn('incident', { incidentDate: { day: '17', month: '5', year: '2026' } })).toEqual(['incidentLongAgo']);
  });

  it.each<readonly [string, Answers, boolean]>([
    ['strangling', { dash15: 'Yes' }, true],
    ['separation alone', { dash6: 'Yes' }, false],
    ['separation with control and violence', { dash6: 'Yes', dash12: 'Yes', dash1: 'Yes' }, true],
    ['stalking not known', { dash8: 'Not known' }, false]
  ])('prompts for the judgement: %s', (_name, dash, prompted) => {
    const shown = noticesIn('criteria', { riskTool: 'SafeLives Dash', ...dash });
    expect(shown?.includes('judgementPrompt')).toBe(prompted);
  });

  it('counts the score as it grows', () => {
    expect(derivedText('dashScore', { riskTool: 'SafeLives Dash', dash1: 'Yes' }, context)).toBe('1 of 24, 23 questions to go');
    expect(derivedText('dashScore', completeAnswers(14), context)).toBe('14 of 24: visible high risk');
    expect(derivedText('dashScore', completeAnswers(13), context)).toBe('13 of 24');
    expect(derivedText('criteriaMetByAnswers', completeAnswers(2), context)).toBe('None yet');
    expect(derivedText('criteriaMetByAnswers', { ...completeAnswers(14), policeIncidents: '3' }, context)).toMatch(
      /^Visible high risk \(14 of 24 .*\) and Potential escalation \(3 incidents .*\)$/
    );
    expect(derivedText('maracOfPostcode', {}, context)).toBe('None');
  });
});
