import { act, render, screen, waitFor } from '@testing-library/react';
import '@testing-library/jest-dom';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { failed, ok } from '../../../src/domain/kernel/result';
import type { SetUpOptions, SetUpResult, SetUpUseCases, SiteComparison } from '../../../src/services/setUp/setUp';
import type { Outcome } from '../../../src/domain/kernel/appError';
import SetUpScreen from '../../../src/webparts/setUp/SetUpScreen';
import { violationsWithin as violations } from '../../support/files/accessible';

const comparison = (steps: readonly string[]): readonly SiteComparison[] => [
  { site: 'case', steps, findings: steps.map(words => ({ kind: 'List missing', where: words, words: `Not done: ${words}` })), byHand: [] },
  { site: 'partner', steps: [], findings: [], byHand: [] }
];

const refusal = {
  kind: 'forbidden',
  words: 'You can\'t set up this site: you do not have the right "Manage permissions".',
  nextAction: 'Ask an owner of the site.',
  supportCode: 'forbidden-set-up'
} as const;

/** A site with steps left, which a run does one after another when told to. */
class FakeSites implements SetUpUseCases {
  public left = ['Make the list Intake', 'Make the list Referrals', 'Make the list People'];
  public error: typeof refusal | undefined;
  public options: SetUpOptions = {};
  private finish: ((outcome: Outcome<SetUpResult>) => void) | undefined;
  private done = 0;

  public compare = async (): Promise<Outcome<readonly SiteComparison[]>> => (this.error ? failed(this.error) : ok(comparison(this.left)));

  public apply = (options: SetUpOptions = {}): Promise<Outcome<SetUpResult>> => {
    this.options = options;
    this.done = 0;
    return new Promise(resolve => (this.finish = resolve));
  };

  public step(): void {
    const of = this.done + this.left.length;
    this.options.progress?.({ site: 'case', done: this.done, of, step: this.left[0] });
    if (this.options.signal?.aborted) return this.end();
    this.left.shift();
    this.done++;
    if (this.left.length === 0) this.end();
  }

  public end(): void {
    this.finish?.(ok({ finished: this.left.length === 0, stepsDone: this.done, requests: 10 }));
  }
}

const show = (sites: SetUpUseCases): ReturnType<typeof userEvent.setup> => {
  render(
    <main>
      <h1>Set-up</h1>
      <SetUpScreen useCases={sites} />
    </main>
  );
  return userEvent.setup();
};

describe('Set-up', () => {
  it('shows what would be done before anything is done', async () => {
    const sites = new FakeSites();
    show(sites);
    await screen.findByText(/3 things are not as they should be/);
    expect(screen.getByRole('region', { name: 'Case site' })).toHaveTextContent('To be set up');
    expect(screen.getByRole('region', { name: 'Partner site' })).toHaveTextContent('Everything is as it should be.');
    expect(screen.getByText('Make the list Referrals')).toBeInTheDocument();
    expect(screen.getByText('List missing (3)')).toBeInTheDocument();
    expect(sites.left).toHaveLength(3);
    expect(await violations()).toEqual([]);
  });

  it('runs with progress, is stopped, and goes on from there', async () => {
    const sites = new FakeSites();
    const user = show(sites);
    await user.click(await screen.findByRole('button', { name: 'Set up both sites (3 steps)' }));
    act(() => sites.step());
    expect(await screen.findByText('Make the list Intake')).toBeInTheDocument();
    expect(screen.getByRole('progressbar', { name: 'Case site: 0 of 3 steps done' })).toBeInTheDocument();
    expect(await violations()).toEqual([]);

    await user.click(screen.getByRole('button', { name: 'Stop' }));
    expect(screen.getByText('Stopping after this step…')).toBeInTheDocument();
    act(() => sites.step());
    await user.click(await screen.findByRole('button', { name: 'Continue (2 steps)' }));
    act(() => sites.step());
    act(() => sites.step());
    await waitFor(() => expect(screen.getAllByText(/Set-up has finished\. 2 steps done/)[0]).toBeInTheDocument());
    await waitFor(() => expect(screen.getAllByText('Everything is as it should be.')).toHaveLength(2));
    expect(screen.queryByRole('button', { name: /Set up both sites/ })).not.toBeInTheDocument();
  });

  it('keeps the focus with the person when the content changes', async () => {
    const sites = new FakeSites();
    const user = show(sites);
    const start = await screen.findByRole('button', { name: /Set up both sites/ });
    expect(document.body).toHaveFocus();
    await user.click(start);
    expect(screen.getByRole('heading', { name: 'Set up the MARAC sites' })).toHaveFocus();
  });

  it('refuses by name, says who can help, and can be tried again', async () => {
    const sites = new FakeSites();
    sites.error = refusal;
    const user = show(sites);
    const alert = (await screen.findByText(/Manage permissions/)).closest('[role=alert]');
    expect(alert).toHaveTextContent('Ask an owner of the site.');
    expect(await violations()).toEqual([]);
    sites.error = undefined;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText(/3 things are not/)).toBeInTheDocument();
  });

  it('stops between two steps when the screen is left', async () => {
    const sites = new FakeSites();
    const view = render(<SetUpScreen useCases={sites} />);
    await userEvent.setup().click(await screen.findByRole('button', { name: /Set up both sites/ }));
    view.unmount();
    expect(sites.options.signal?.aborted).toBe(true);
  });
});
