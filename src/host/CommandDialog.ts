import * as React from 'react';
import * as ReactDom from 'react-dom';

/** Wide enough for a screen of the suite; never wider or higher than the window. */
const look: Partial<CSSStyleDeclaration> = {
  width: 'min(960px, calc(100vw - 32px))',
  maxWidth: 'none',
  maxHeight: 'calc(100vh - 32px)',
  padding: '0',
  border: '1px solid',
  overflow: 'auto'
};

/**
 * Opens a dialogue of the browser's own: what is behind it is out of reach, Escape closes it, and the focus goes back to
 * where it was. `draw` is given what closes it. Answers what closes it from outside.
 */
export function openDialog(label: string, draw: (close: () => void) => React.ReactElement): () => void {
  const dialog = document.createElement('dialog');
  dialog.setAttribute('aria-label', label);
  Object.assign(dialog.style, look);
  const place = document.createElement('div');
  dialog.appendChild(place);
  const close = (): void => dialog.close();
  dialog.addEventListener('close', () => {
    ReactDom.unmountComponentAtNode(place);
    dialog.remove();
  });
  document.body.appendChild(dialog);
  ReactDom.render(draw(close), place);
  dialog.showModal();
  return () => dialog.open && close();
}
