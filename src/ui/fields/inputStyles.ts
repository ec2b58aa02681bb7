import { focusRing, inputBox, space } from '../style/common';
import { themedStyles } from '../style/themedStyles';

/** What one types into, shared by all fields. */
export const inputStyles = themedStyles(theme => ({
  input: [
    inputBox(theme),
    {
      display: 'block',
      selectors: {
        ':hover': { borderColor: theme.semanticColors.inputBorderHovered },
        ':focus': { ...focusRing(theme), outlineOffset: '0' },
        '&[aria-invalid=true]': { border: `2px solid ${theme.semanticColors.errorText}` }
      }
    }
  ],
  dates: { display: 'flex', gap: space.medium, flexWrap: 'wrap' },
  datePart: { display: 'flex', flexDirection: 'column', fontSize: 16 },
  count: { color: theme.semanticColors.bodySubtext, marginTop: space.tiny, fontVariantNumeric: 'tabular-nums' },
  over: { color: theme.semanticColors.errorText, fontWeight: 600 }
}));
