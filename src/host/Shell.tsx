import * as React from 'react';

import type { Connection, ScreenProps, ScreenTheme } from './connection';

export type LoadScreen = () => Promise<{ default: React.ComponentType<ScreenProps> }>;

/** The few words that show before a screen's own code is there. */
export interface ShellWords {
  readonly opening: string;
  readonly notConfigured: string;
  readonly configure: string;
  readonly failed: string;
  readonly failedNext: string;
}

interface ShellProps {
  readonly load: LoadScreen;
  readonly connection: Connection | undefined;
  readonly theme: ScreenTheme | undefined;
  readonly words: ShellWords;
  readonly configure?: () => void;
}

const loadFrame = (): Promise<{ default: React.ComponentType<{ theme: ScreenTheme | undefined }> }> =>
  import(/* webpackChunkName: 'marac-frame' */ './ScreenFrame');

interface FramedProps extends ScreenProps {
  readonly theme: ScreenTheme | undefined;
}

/** The frame and the screen in it are asked for together: neither waits for the other, and both are drawn once. */
const framed = (load: LoadScreen) => async (): Promise<{ default: React.ComponentType<FramedProps> }> => {
  const [{ default: Frame }, { default: Screen }] = await Promise.all([loadFrame(), load()]);
  return {
    default: ({ theme, connection }) => (
      <Frame theme={theme}>
        <Screen connection={connection} />
      </Frame>
    )
  };
};

/** Loads a screen lazily, frames it with the theme, and says so plainly when that fails. Small: it is on every page. */
export class Shell extends React.Component<ShellProps, { failed: boolean }> {
  public state = { failed: false };
  private readonly Framed = React.lazy(framed(this.props.load));

  public static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  public render(): React.ReactElement {
    const { connection, theme, words, configure } = this.props;
    if (this.state.failed) {
      return (
        <div role="alert">
          <p>{words.failed}</p>
          <p>{words.failedNext}</p>
        </div>
      );
    }
    if (!connection) {
      return (
        <div>
          <p>{words.notConfigured}</p>
          {configure && <button onClick={configure}>{words.configure}</button>}
        </div>
      );
    }
    return (
      <React.Suspense fallback={<p role="status">{words.opening}</p>}>
        <this.Framed theme={theme} connection={connection} />
      </React.Suspense>
    );
  }
}
