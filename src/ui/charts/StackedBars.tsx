import * as React from 'react';
import { space } from '../style/common';
import { themedStyles, useStyles } from '../style/themedStyles';

/** One bar: its parts one after another, in the order of the legend. */
interface Bar {
  readonly name: string;
  readonly parts: readonly number[];
}

export interface StackedBarsProps {
  /** What the picture shows: its name for whoever cannot see it. The table beside it says the rest. */
  readonly title: string;
  readonly legend: readonly string[];
  readonly bars: readonly Bar[];
  /** Each bar fills the width and shows shares; otherwise bars are as long as their numbers. */
  readonly asShares?: boolean;
  readonly picture?: React.Ref<SVGSVGElement>;
}

// The colour is that of the frame, never of the drawing, which a contrast theme would leave as it is.
const styles = themedStyles(theme => ({
  frame: { margin: `0 0 ${space.medium}px`, maxWidth: 900, color: theme.semanticColors.bodyText },
  svg: { display: 'block', width: '100%', height: 'auto' }
}));

const width = 720;
const nameWidth = 150;
const barHeight = 22;
const gap = 10;
const totalWidth = 56;
const room = width - nameWidth - totalWidth;
const legendLine = 26;

/** Told apart by pattern, not by colour: in every theme, in print, and by those who see colours differently. WCAG 2.2, 1.4.1. */
const Pattern = ({ id, at }: { readonly id: string; readonly at: number }): JSX.Element | null => {
  const lines = ['M0 8 L8 0', 'M0 0 L8 8', 'M0 4 L8 4', 'M4 0 L4 8'];
  if (at === 0) return null;
  return (
    <pattern id={id} width="8" height="8" patternUnits="userSpaceOnUse">
      {at === 1 ? (
        <circle cx="4" cy="4" r="1.6" fill="currentColor" />
      ) : (
        <path d={lines[(at - 2) % lines.length]} stroke="currentColor" strokeWidth={at % 2 === 0 ? 1.5 : 2.5} />
      )}
    </pattern>
  );
};

/** The first part is filled, the last is empty where it is what nobody recorded, and those between have patterns. */
const fillOf = (base: string, at: number, legend: readonly string[]): string => {
  if (at === 0) return 'currentColor';
  return legend[at] === 'Not recorded' ? 'none' : `url(#${base}-${at})`;
};

/** As many names stand beside one another as there is room for the longest. */
function legendPerLine(legend: readonly string[]): number {
  const longest = Math.max(...legend.map(name => name.length));
  if (longest > 40) return 1;
  return longest > 24 ? 2 : 3;
}

let pictures = 0;

/** Horizontal bars in patterns: read at a glance, printed in black and white, saved as a picture. */
export const StackedBars = ({ title, legend, bars, asShares, picture }: StackedBarsProps): JSX.Element => {
  const classes = useStyles(styles);
  const [base] = React.useState(() => `bars-${++pictures}`);
  const totals = bars.map(({ parts }) => parts.reduce((sum, part) => sum + part, 0));
  const longest = Math.max(1, ...totals);
  const perLine = legendPerLine(legend);
  const legendHeight = Math.ceil(legend.length / perLine) * legendLine + gap;
  const height = legendHeight + bars.length * (barHeight + gap);
  const scale = (total: number): number => (asShares ? (total === 0 ? 0 : room / total) : room / longest);
  return (
    <figure className={classes.frame}>
      <svg
        ref={picture}
        className={classes.svg}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={title}
        focusable="false"
        fontFamily="Segoe UI, Arial, sans-serif"
        fontSize="14"
        xmlns="http://www.w3.org/2000/svg"
      >
        <title>{title}</title>
        <defs>
          {legend.map((_name, at) => (
            <Pattern key={at} id={`${base}-${at}`} at={at} />
          ))}
        </defs>
        {legend.map((name, at) => (
          <g key={name} transform={`translate(${(at % perLine) * (width / perLine)} ${Math.floor(at / perLine) * legendLine})`}>
            <rect x="1" y="3" width="22" height="14" fill={fillOf(base, at, legend)} stroke="currentColor" />
            <text x="30" y="15" fill="currentColor">
              {name}
            </text>
          </g>
        ))}
        {bars.map(({ name, parts }, row) => {
          let from = nameWidth;
          const unit = scale(totals[row]);
          return (
            <g key={name} transform={`translate(0 ${legendHeight + row * (barHeight + gap)})`}>
              <text x="0" y="16" fill="currentColor">
                {name}
              </text>
              {parts.map((part, at) => {
                const x = from;
                from += part * unit;
                return part === 0 ? null : (
                  <rect
                    key={legend[at]}
                    x={x}
                    y="1"
                    width={part * unit}
                    height={barHeight - 2}
                    fill={fillOf(base, at, legend)}
                    stroke="currentColor"
                  />
                );
              })}
              <text x={from + 6} y="16" fill="currentColor">
                {totals[row]}
              </text>
            </g>
          );
        })}
      </svg>
    </figure>
  );
};
