import { act, render, screen, waitFor } from '@testing-library/react';
import '@testing-library/jest-dom';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { useAskBeforeUnload } from '../../../src/ui/hooks/useAskBeforeUnload';
import { CaseLink, KnownPages } from '../../../src/ui/route/PlaceLink';
import { useAddress } from '../../../src/ui/route/useAddress';
import { useSavedBeforeLeaving } from '../../../src/ui/saving/useSavedBeforeLeaving';

const reference = 'M-0AD2-9Y7E-4';
const pages = { pages: { 'MARAC desk': 'https://force.example/sites/marac/SitePages/Desk.aspx' } };
const address = `${pages.pages['MARAC desk']}#/desk/case/${reference}`;

describe('a case’s reference', () => {
  it('leads to the case on the desk, and does not open the row it stands in', async () => {
    const onRow = jest.fn();
    render(
      <KnownPages of={pages}>
        <div onClick={onRow}>
          <CaseLink reference={reference} />
        </div>
      </KnownPages>
    );
    const link = screen.getByRole('link', { name: reference });
    expect(link).toHaveAttribute('href', address);
    expect(link).not.toHaveAttribute('target');
    link.addEventListener('click', event => event.preventDefault());
    await userEvent.setup().click(link);
    expect(onRow).not.toHaveBeenCalled();
  });

  it('has the focus when one comes back to the page from where it led, once', async () => {
    const show = (): (() => void) =>
      render(
        <KnownPages of={pages}>
          <CaseLink reference={reference} />
        </KnownPages>
      ).unmount;
    const leave = show();
    screen.getByRole('link').addEventListener('click', event => event.preventDefault());
    await userEvent.setup().click(screen.getByRole('link'));
    leave();
    const again = show();
    await waitFor(() => expect(screen.getByRole('link')).toHaveFocus());
    again();
    show();
    await new Promise(resolve => setTimeout(resolve, 20));
    expect(screen.getByRole('link')).not.toHaveFocus();
  });

  it('is words alone where nobody has said where the desk is, or where it is no reference', () => {
    render(
      <>
        <KnownPages of={undefined}>
          <CaseLink reference={reference} />
        </KnownPages>
        <KnownPages of={pages}>
          <CaseLink reference="12-month flags" />
        </KnownPages>
      </>
    );
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
    expect(screen.getByText(new RegExp(reference))).toBeInTheDocument();
  });
});

describe('what is typed and not saved', () => {
  const Form = ({ saver }: { readonly saver: Parameters<typeof useSavedBeforeLeaving>[0] }): JSX.Element => {
    const [path] = useAddress('part');
    useSavedBeforeLeaving(saver, 'pagehide');
    return <p>at {path}</p>;
  };
  const saverThat = (saves: boolean): NonNullable<Parameters<typeof useSavedBeforeLeaving>[0]> & { unsaved: boolean } => {
    const saver = {
      unsaved: true,
      flush: async () => void (saver.unsaved = saver.unsaved && !saves),
      online: () => undefined,
      hasUnsaved: () => saver.unsaved,
      dispose: () => undefined
    };
    return saver;
  };
  const back = async (): Promise<void> => {
    act(() => window.history.back());
    await act(() => new Promise(resolve => setTimeout(resolve, 50)));
  };

  it.each([
    ['is saved before the browser goes back within the page', true, false, 'at first'],
    ['stays where it is when it cannot be saved and the person does not want to lose it', false, false, 'at second'],
    ['goes when the person says so', false, true, 'at first']
  ])('%s', async (_what, saves, confirms, where) => {
    const asked = jest.spyOn(window, 'confirm').mockReturnValue(confirms);
    window.history.replaceState(null, '', '#/part/first');
    window.history.pushState(null, '', '#/part/second');
    render(<Form saver={saverThat(saves)} />);
    expect(screen.getByText('at second')).toBeInTheDocument();
    await back();
    expect(screen.getByText(where)).toBeInTheDocument();
    expect(window.location.hash).toBe(`#/part/${where.slice(3)}`);
    expect(asked).toHaveBeenCalledTimes(saves ? 0 : 1);
    asked.mockRestore();
  });

  it('is asked about before the page goes, and only then', () => {
    let unsaved = true;
    const Asking = (): null => {
      useAskBeforeUnload(() => unsaved);
      return null;
    };
    const { unmount } = render(<Asking />);
    const leave = (): boolean => window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(leave()).toBe(false);
    unsaved = false;
    expect(leave()).toBe(true);
    unsaved = true;
    unmount();
    expect(leave()).toBe(true);
  });
});
