import { render, screen, within } from '@testing-library/react';
import '@testing-library/jest-dom';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { completeForm } from '../../../local/demo/formAnswers';
import { randomOf } from '../../../local/demo/random';
import { coupleOf } from '../../../local/demo/syntheticPeople';
import type { SharePointEngine } from '../../../local/engine';
import { referenceOf } from '../../../src/domain/referral/reference';
import MaracDeskScreen from '../../../src/webparts/maracDesk/MaracDeskScreen';
import type { CaseSites } from '../../support/sites/caseSite';
import {
  caseSites,
  coordinator,
  editInList,
  mondayMorning,
  officer,
  openDesk,
  openForm,
  rowsOf,
  transportTo
} from '../../support/sites/caseSite';
import { faulty } from '../../support/kills/faults';
import { enterEmailedOn } from './emailedEntry';
import '../../support/files/screenEvents';

const couple = coupleOf(7, 'Birmingham East', 2026);
const answers = completeForm({
  random: randomOf('desk on the site'),
  marac: 'Birmingham East',
  couple,
  referrer: { login: officer, name: 'Example, Officer', role: 'Constable' },
  receivedAt: mondayMorning,
  repeat: false,
  restricted: false
});
const victim = `${couple.victim.familyName}, ${couple.victim.givenNames}`;

/** An officer refers: the reference is what the desk must show. */
async function refer(engine: SharePointEngine): Promise<string> {
  const form = openForm(engine, { login: officer });
  await form.open();
  const submitted = await form.submit({ ...form.newDraft(), answers });
  if (!submitted.ok || submitted.value.kind !== 'submitted') throw new Error(`Not submitted: ${JSON.stringify(submitted)}`);
  return submitted.value.submitted.reference;
}

/** Whether or not it has been taken in by another desk, this desk shows it. */
const show = (engine: SharePointEngine, login = coordinator): ReturnType<typeof userEvent.setup> => {
  window.history.replaceState(null, '', '/');
  render(<MaracDeskScreen enterEmailed={enterEmailedOn(engine, login)} useCases={openDesk(engine, { login })} />);
  return userEvent.setup({ delay: null });
};

const button = (reference: string): Promise<HTMLElement> => screen.findByRole('button', { name: new RegExp(`^${reference}`) });

describe('the desk on real lists', () => {
  let sites: CaseSites;
  beforeAll(async () => {
    sites = await caseSites();
  });
  afterAll(() => sites.close());

  test('takes in what an officer sent, shows it with its clocks running, and opens it', async () => {
    const engine = sites.fresh();
    const reference = await refer(engine);
    const user = show(engine);
    const row = (await button(reference)).closest('tr') as HTMLElement;
    expect(row).toHaveTextContent(victim);
    expect(row).toHaveTextContent('Awaiting review');
    expect(row).toHaveTextContent('Mon 15 Jun, 10am');
    expect(row).toHaveTextContent('do by Tue 16 Jun, 10am');
    await user.click(await button(reference));
    expect(await screen.findByRole('region', { name: 'Safe contact with the victim' })).toBeInTheDocument();
    expect(screen.getByRole('table')).toHaveTextContent('IDVA notified');
    expect(screen.getByText(`Victim: ${couple.victim.givenNames} ${couple.victim.familyName}`)).toBeInTheDocument();
    const events = await rowsOf(engine, 'Events');
    expect(events.map(event => event.Kind)).toContain('Opened');
  });

  test.each<[string, string, object, RegExp]>([
    ['a status that is none', 'Referrals', { Status: 'Donne' }, /status/i],
    ['a deleted key', 'Referrals', { Key: null }, /key/i],
    ['a deleted time of receipt', 'Referrals', { ReceivedAt: null }, /received/i]
  ])('names %s in the queue', async (_, list, values, words) => {
    const engine = sites.fresh();
    const reference = await refer(engine);
    await openDesk(engine, { login: coordinator }).takeIn();
    const [row] = await rowsOf(engine, list);
    await editInList(engine, list, row.Id, values);
    const user = show(engine);
    expect(await button(reference)).toHaveAccessibleDescription(words);
    await user.click(await button(reference));
    expect((await screen.findAllByText(words)).length).toBeGreaterThan(0);
    expect(screen.getByRole('button', { name: 'Back to the queue' })).toBeInTheDocument();
  });

  test('names a form that cannot be read once the case is opened, and lets nobody ring on a guess', async () => {
    const engine = sites.fresh();
    const reference = await refer(engine);
    await openDesk(engine, { login: coordinator }).takeIn();
    const [row] = await rowsOf(engine, 'Referrals');
    const part = Object.keys(row).find(column => /^Form.*1$/.test(column)) as string;
    await editInList(engine, 'Referrals', row.Id, { [part]: '{"victimFamilyName": "cut off' });
    const user = show(engine);
    await user.click(await button(reference));
    expect(await screen.findByText(/Make no contact before you have asked the referrer/)).toBeInTheDocument();
    expect(
      within(screen.getByText(/problem.* in its stored row/).parentElement as HTMLElement).getAllByRole('listitem').length
    ).toBeGreaterThan(0);
  });

  test('a connection that fails while opening can be tried again', async () => {
    const engine = sites.fresh();
    const reference = await refer(engine);
    const wire = faulty(transportTo(engine, coordinator));
    window.history.replaceState(null, '', '/');
    render(
      <MaracDeskScreen
        enterEmailed={enterEmailedOn(engine, coordinator)}
        useCases={openDesk(engine, { login: coordinator, transport: wire.send })}
      />
    );
    const user = userEvent.setup({ delay: null });
    await button(reference);
    let cutOff = true;
    wire.failNext(() => cutOff, { kind: 'lost before it arrives' }, 1000);
    await user.click(await button(reference));
    const again = await screen.findByRole('button', { name: 'Try again' });
    expect(screen.getByRole('heading', { name: 'What is owed' })).toBeInTheDocument();
    cutOff = false;
    await user.click(again);
    expect(await screen.findByRole('region', { name: 'Safe contact with the victim' })).toBeInTheDocument();
  });

  test.each(['opcc@opcc.example', 'nobody@wmp.example'])('%s is told who gives access', async login => {
    show(sites.fresh(), login);
    expect(await screen.findByText(/owner of the case site gives access/)).toBeInTheDocument();
  });

  test('an officer, who may read cases but no queue of others’ drafts, is not shown an empty desk as if nothing were waiting', async () => {
    const engine = sites.fresh();
    const reference = await refer(engine);
    await openDesk(engine, { login: coordinator }).takeIn();
    show(engine, officer);
    expect(await button(reference)).toBeInTheDocument();
  });

  test('the reference is the one the officer was given', async () => {
    const engine = sites.fresh();
    const reference = await refer(engine);
    const [intake] = await rowsOf(engine, 'Intake');
    expect(referenceOf(String(intake.Key))).toBe(reference);
  });
});
