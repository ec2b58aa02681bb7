import * as React from 'react';
import type { Theme } from '@fluentui/react';
import { forcedColours, space } from '../style/common';
import { themedStyles, useStyles } from '../style/themedStyles';

/** What a status means for the person: each tone has its own shape as well as its colour. WCAG 2.2, 1.4.1. */
export type Tone = 'neutral' | 'info' | 'good' | 'warning' | 'danger';

const tag = (theme: Theme, background: string, text: string): object => ({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 6,
  padding: `1px ${space.small}px`,
  borderRadius: 2,
  background,
  color: text,
  border: `1px solid ${text}`,
  fontSize: 14,
  lineHeight: '20px',
  fontWeight: 600,
  selectors: { [forcedColours]: { borderColor: 'CanvasText' } }
});

const styles = themedStyles(theme => ({
  neutral: tag(theme, theme.semanticColors.bodyBackground, theme.semanticColors.bodyText),
  info: tag(theme, theme.semanticColors.infoBackground, theme.semanticColors.messageText),
  good: tag(theme, theme.semanticColors.successBackground, theme.semanticColors.messageText),
  warning: tag(theme, theme.semanticColors.warningBackground, theme.semanticColors.messageText),
  danger: tag(theme, theme.semanticColors.errorBackground, theme.semanticColors.messageText),
  mark: { flex: '0 0 auto', width: 12, height: 12 }
}));

const shapes: Record<Tone, JSX.Element> = {
  neutral: <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  info: <circle cx="6" cy="6" r="5" fill="currentColor" />,
  good: <path d="M1.5 6.5 4.5 9.5 10.5 2.5" fill="none" stroke="currentColor" strokeWidth="2" />,
  warning: <path d="M6 1 11 11 1 11Z" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  danger: <path d="M6 0 12 6 6 12 0 6Z" fill="currentColor" />
};

/** The shape alone, beside words. */
export const ToneMark = ({ tone }: { readonly tone: Tone }): JSX.Element => (
  <svg className={useStyles(styles).mark} viewBox="0 0 12 12" aria-hidden="true" focusable="false">
    {shapes[tone]}
  </svg>
);

/** A status in words, with a shape. */
export const StatusTag = ({
  tone,
  children,
  id
}: {
  readonly tone: Tone;
  readonly children: React.ReactNode;
  readonly id?: string;
}): JSX.Element => (
  <span id={id} className={useStyles(styles)[tone]}>
    <ToneMark tone={tone} />
    <span>{children}</span>
  </span>
);
