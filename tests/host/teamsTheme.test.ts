import { followTeamsTheme, teamsTheme } from '../../src/host/teamsTheme';

describe('the colours of a Teams tab', () => {
  it.each([
    ['default', undefined],
    ['dark', { isInverted: true }],
    ['contrast', { isInverted: true, highContrast: true }]
  ])('are those of its theme %s, at first and when it changes', (theme, expected) => {
    const handlers: ((name: string) => void)[] = [];
    const teams = {
      context: { theme },
      teamsJs: { app: { registerOnThemeChangeHandler: (handler: (name: string) => void) => void handlers.push(handler) } }
    };
    expect(teamsTheme(teams)).toEqual(expected);
    const told = jest.fn();
    followTeamsTheme(teams, told);
    handlers.forEach(handler => handler(theme));
    expect(told.mock.calls).toEqual([[expected]]);
  });

  it('are the page’s own where there is no Teams, or an older one that tells of no change', () => {
    const told = jest.fn();
    [undefined, {}, { teamsJs: {} }].forEach(teams => followTeamsTheme(teams, told));
    expect(teamsTheme(undefined)).toBeUndefined();
    expect(told).not.toHaveBeenCalled();
  });
});
