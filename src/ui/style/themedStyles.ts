import type { IStyle, Theme } from '@fluentui/react';
import { mergeStyles, useTheme } from '@fluentui/react';

/** Class names by part of a component. */
export type ClassNames<Part extends string> = Readonly<Record<Part, string>>;

/**
 * Class names made from the theme of the place the component stands in (light, dark, a page section's
 * variant, a Teams theme). Made once per theme, however many components use them.
 */
export const themedStyles = <Part extends string>(build: (theme: Theme) => Record<Part, IStyle>): ((theme: Theme) => ClassNames<Part>) => {
  const made = new WeakMap<Theme, ClassNames<Part>>();
  return theme => {
    const known = made.get(theme);
    if (known) {
      return known;
    }
    const styles = build(theme);
    const names = {} as Record<Part, string>;
    (Object.keys(styles) as Part[]).forEach(part => {
      names[part] = mergeStyles(styles[part]);
    });
    made.set(theme, names);
    return names;
  };
};

/** The class names for the theme around the component. */
export const useStyles = <Part extends string>(styles: (theme: Theme) => ClassNames<Part>): ClassNames<Part> => styles(useTheme());
