import { act, render, screen, within } from '@testing-library/react';
import '@testing-library/jest-dom';
import userEvent from '@testing-library/user-event';
import { createTheme, InjectionMode, Stylesheet, ThemeProvider } from '@fluentui/react';
import * as React from 'react';
import { violationsWithin as violations } from '../support/files/accessible';
import '../support/files/screenEvents';
import type { AppError, Outcome } from '../../src/domain/kernel/appError';
import { failed, ok } from '../../src/domain/kernel/result';
import type { Column } from '../../src/ui';
import {
  AsyncView,
  Button,
  DataTable,
  DateField,
  ErrorPanel,
  focusField,
  LiveRegion,
  NarrativeField,
  Page,
  StatusTag,
  TaskList,
  useAnnounce,
  useAsync,
  WaitNotice
} from '../../src/ui';
import '../webparts/shared/referralForm/quietConsole';

// Colours are asked for here: with style sheets, which other tests of screens do without.
Stylesheet.getInstance().setConfig({ injectionMode: InjectionMode.insertNode });

const trouble: AppError = { kind: 'offline', words: 'There is no connection.', nextAction: 'Try again.', supportCode: 'off-1' };

test('a second attempt that fails in the same words is read aloud again', () => {
  const { rerender } = render(<ErrorPanel error={trouble} />);
  const words = screen.getByText(trouble.words);
  rerender(<ErrorPanel error={trouble} />);
  expect(screen.getByText(trouble.words)).toBe(words);
  rerender(<ErrorPanel error={{ ...trouble }} />);
  expect(screen.getByRole('alert')).toContainElement(screen.getByText(trouble.words));
  expect(screen.getByText(trouble.words)).not.toBe(words);
});

interface Row {
  readonly id: string;
  readonly due: number;
}
const columns: readonly Column<Row>[] = [
  { key: 'id', heading: 'Reference', cell: ({ id }) => id, sortValue: ({ id }) => id },
  { key: 'due', heading: 'Due in hours', cell: ({ due }) => due, sortValue: ({ due }) => due, number: true }
];
const manyRows = Array.from({ length: 120 }, (_unused, index): Row => ({ id: `M-${index}`, due: 120 - index }));
const rowKey = ({ id }: Row): string => id;

describe('a typed date', () => {
  const typed = (day: string, month: string, year: string, error?: string): void => {
    document.body.innerHTML = '';
    render(<DateField id="born" label="Date of birth" value={{ day, month, year }} error={error} onChange={() => undefined} />);
  };
  const marked = (): readonly string[] =>
    ['Day', 'Month', 'Year'].filter(part => screen.getByLabelText(part).getAttribute('aria-invalid') === 'true');

  it.each([
    ['4', '', '1990', ['Month']],
    ['32', '1', '1990', ['Day']],
    ['32', 'Xyz', '1990', ['Day', 'Month']],
    ['4', '1', '90', ['Year']],
    ['', '', '', ['Day', 'Month', 'Year']],
    ['31', '2', '1990', ['Day', 'Month', 'Year']],
    ['4', '1', '2090', ['Day', 'Month', 'Year']]
  ])('“%s %s %s” marks only the boxes that are wrong, and the focus goes to the first of them', (day, month, year, wrong) => {
    typed(day, month, year, 'It is wrong');
    expect(marked()).toEqual(wrong);
    act(() => focusField('born'));
    expect(screen.getByLabelText(wrong[0])).toHaveFocus();
  });

  it('that is not found wrong marks none', () => {
    typed('32', '', '1');
    expect(marked()).toEqual([]);
  });
});

describe('the table', () => {
  const opened: string[] = [];
  const onOpen = ({ id }: Row): void => void opened.push(id);
  const table = (parts: Partial<React.ComponentProps<typeof DataTable>> = {}): JSX.Element => (
    <DataTable<Row>
      caption="The queue"
      columns={columns}
      rows={manyRows}
      rowKey={rowKey}
      onOpen={onOpen}
      emptyWords="Nothing is waiting."
      {...(parts as object)}
    />
  );
  const openers = (): HTMLElement[] => Array.from(document.querySelectorAll<HTMLElement>('th[role=rowheader] > button'));

  it('is walked by keys with one tab stop, and opens with Enter', async () => {
    opened.length = 0;
    const user = userEvent.setup({ delay: null });
    render(table());
    expect(openers().filter(opener => opener.tabIndex === 0)).toHaveLength(1);
    act(() => openers()[0].focus());
    await user.keyboard('{ArrowDown}jk{ArrowDown}{Enter}');
    expect(opened).toEqual(['M-2']);
    await user.keyboard('{End}');
    expect(openers()[49]).toHaveFocus();
    await user.keyboard('{Home}');
    expect(openers()[0]).toHaveFocus();
  });

  it('has nothing that axe finds fault with', async () => {
    render(table({ rows: manyRows.slice(0, 3) }));
    expect(screen.getByRole('table', { name: 'The queue' })).toBeInTheDocument();
    expect(await violations()).toEqual([]);
  });

  it('shows fifty, then fifty more, and says how many of how many', async () => {
    const user = userEvent.setup({ delay: null });
    render(table());
    expect(openers()).toHaveLength(50);
    await user.click(screen.getByRole('button', { name: 'Show 50 more' }));
    expect(openers()).toHaveLength(100);
    expect(screen.getByText('Showing 100 of 120')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Show 20 more' }));
    expect(openers()).toHaveLength(120);
  });

  it('sorts by a heading and says how', async () => {
    const user = userEvent.setup({ delay: null });
    render(table());
    await user.click(screen.getByRole('button', { name: 'Due in hours' }));
    expect(screen.getByRole('columnheader', { name: 'Due in hours' })).toHaveAttribute('aria-sort', 'ascending');
    expect(openers()[0]).toHaveTextContent('M-119');
  });

  it('gives the focus back to the row one comes back from, however far down', () => {
    render(table({ focusedKey: 'M-80' }));
    expect(screen.getByRole('button', { name: 'M-80' })).toHaveFocus();
  });

  it('says so when it is empty', () => {
    render(table({ rows: [] }));
    expect(screen.getByText('Nothing is waiting.')).toBeInTheDocument();
  });
});

describe('waiting', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('shows nothing for a blink, a shape after 0.3 s, words after 1 s', () => {
    const { container } = render(
      <AsyncView state={{ kind: 'loading' }} loadingWords="Loading the queue…" onRetry={() => undefined}>
        {() => null}
      </AsyncView>
    );
    expect(container.querySelectorAll('[aria-hidden]')).toHaveLength(0);
    act(() => void jest.advanceTimersByTime(300));
    expect(container.querySelectorAll('[aria-hidden]').length).toBeGreaterThan(0);
    expect(screen.getByRole('status')).not.toHaveTextContent('Loading');
    act(() => void jest.advanceTimersByTime(700));
    expect(screen.getByRole('status')).toHaveTextContent('Loading the queue…');
  });

  it('counts a wait down for the eye and reads it out once', () => {
    jest.setSystemTime(0);
    render(
      <LiveRegion>
        <WaitNotice until={new Date(12_000)} />
      </LiveRegion>
    );
    const said = 'SharePoint is busy: trying again in 12 seconds. Nothing you typed is lost.';
    expect(screen.getByRole('status')).toHaveTextContent(said);
    act(() => void jest.advanceTimersByTime(3000));
    expect(screen.getByText('SharePoint is busy: trying again in 9 seconds.')).toBeInTheDocument();
    expect(screen.getByRole('status')).toHaveTextContent(said);
  });
});

describe('what was asked for', () => {
  const Asking = ({ ask }: { readonly ask: () => Promise<Outcome<string>> }): JSX.Element => {
    const { state, reload } = useAsync(ask);
    return (
      <>
        <Button onClick={() => reload('quietly')}>Refresh</Button>
        <AsyncView state={state} loadingWords="Loading" onRetry={reload} empty={value => (value ? undefined : 'Nothing yet')}>
          {value => <p>{value}</p>}
        </AsyncView>
      </>
    );
  };

  it('failed, then there: words, next action, support code, another attempt', async () => {
    const answers = [failed(trouble), ok('ready')];
    const ask = async (): Promise<Outcome<string>> => answers.shift() as Outcome<string>;
    render(<Asking ask={ask} />);
    const panel = await screen.findByRole('alert');
    expect(panel).toHaveTextContent('There is no connection.Try again.');
    expect(panel).toHaveTextContent('Support code: off-1');
    expect(await violations()).toEqual([]);
    await userEvent.click(within(panel).getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('ready')).toBeInTheDocument();
  });

  it('keeps what is shown when a quiet refresh fails, and takes only the last answer', async () => {
    const resolvers: ((outcome: Outcome<string>) => void)[] = [];
    const ask = (): Promise<Outcome<string>> => new Promise(resolve => resolvers.push(resolve));
    render(<Asking ask={ask} />);
    await act(async () => resolvers[0](ok('first')));
    await userEvent.click(screen.getByRole('button', { name: 'Refresh' }));
    await userEvent.click(screen.getByRole('button', { name: 'Refresh' }));
    await act(async () => resolvers[2](ok('third')));
    await act(async () => resolvers[1](ok('second')));
    expect(screen.getByText('third')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Refresh' }));
    await act(async () => resolvers[3](failed(trouble)));
    expect(screen.getByText('third')).toBeInTheDocument();
  });

  it('says what would be there when there is nothing', async () => {
    render(<Asking ask={async () => ok('')} />);
    expect(await screen.findByText('Nothing yet')).toBeInTheDocument();
  });

  it('tells the person when a use case throws all the same', async () => {
    render(<Asking ask={() => Promise.reject(new Error('boom'))} />);
    expect(await screen.findByRole('alert')).toHaveTextContent('Something went wrong on this page.');
  });
});

describe('words and marks', () => {
  it('announces each message, the same one twice too', async () => {
    const Speaker = (): JSX.Element => {
      const announce = useAnnounce();
      return <Button onClick={() => announce('Saved')}>Say</Button>;
    };
    render(
      <LiveRegion>
        <Speaker />
      </LiveRegion>
    );
    await userEvent.click(screen.getByRole('button', { name: 'Say' }));
    await userEvent.click(screen.getByRole('button', { name: 'Say' }));
    expect(screen.getByRole('status')).toHaveTextContent('Saved Saved');
  });

  it('an inactive button stays where the focus is and does nothing', async () => {
    const pressed = jest.fn();
    render(
      <Button inactive onClick={pressed}>
        Send
      </Button>
    );
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    expect(screen.getByRole('button', { name: 'Send' })).toHaveFocus();
    expect(pressed).not.toHaveBeenCalled();
  });

  it('tells a task’s status in words, and opens only what can be started', async () => {
    const onOpen = jest.fn();
    render(
      <TaskList
        label="Tasks"
        tasks={[
          { id: 'a', title: 'The victim', status: 'Completed', tone: 'good', onOpen },
          { id: 'b', title: 'Send', status: 'Cannot start yet', tone: 'neutral', hint: 'Complete the other section first' }
        ]}
      />
    );
    expect(screen.getByRole('button', { name: 'The victim' })).toHaveAccessibleDescription('Completed');
    expect(screen.queryByRole('button', { name: 'Send' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'The victim' }));
    expect(onOpen).toHaveBeenCalledTimes(1);
    expect(await violations()).toEqual([]);
  });

  it('gives each tone a shape of its own', () => {
    const { container } = render(
      <>
        {(['neutral', 'info', 'good', 'warning', 'danger'] as const).map(tone => (
          <StatusTag key={tone} tone={tone}>
            {tone}
          </StatusTag>
        ))}
      </>
    );
    const shapes = Array.from(container.querySelectorAll('svg')).map(svg => svg.innerHTML);
    expect(new Set(shapes).size).toBe(5);
  });

  it('wears the theme of the page', () => {
    const shown = (isInverted: boolean): string => {
      const { container, unmount } = render(
        <ThemeProvider theme={createTheme({ isInverted, palette: isInverted ? { white: '#1f1f1f', neutralPrimary: '#ffffff' } : {} })}>
          <Page title="A screen">text</Page>
        </ThemeProvider>
      );
      const heading = container.querySelector('h2') as HTMLElement;
      const colour = getComputedStyle(within(container).getByText('OFFICIAL-SENSITIVE')).borderColor;
      unmount();
      return `${heading.tagName} ${colour}`;
    };
    expect(shown(false)).not.toBe(shown(true));
  });

  it('never cuts off what is typed past the limit', async () => {
    const Typing = (): JSX.Element => {
      const [value, setValue] = React.useState('');
      return <NarrativeField id="n" label="What happened?" value={value} onChange={setValue} limit={10} />;
    };
    render(<Typing />);
    await userEvent.type(screen.getByLabelText('What happened?'), 'twelve chars');
    expect(screen.getByLabelText('What happened?')).toHaveValue('twelve chars');
    expect(screen.getByText('You have 2 characters too many')).toBeInTheDocument();
  });
});
