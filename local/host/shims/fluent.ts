// One bundle of public Fluent packages that stands in for the Fluent bundles SharePoint keeps to itself.
// Only the framework's own property pane and dialogs load it; the suite's web parts bring their own controls.
import * as Fluent8 from '@fluentui/react';
import * as Fluent9 from '@fluentui/react-components';
import * as StyleUtilities from '@fluentui/style-utilities';
import * as Tabster from '@fluentui/react-tabster';
import * as Utilities from '@fluentui/utilities';
import { __resetStyles, __styles, mergeClasses } from '@griffel/react';
import type { ReactElement } from 'react';
import * as ReactDOM from 'react-dom';
import { autobind } from './autobind';
import { contentPanel, componentUtilities, headingLevel, odspUtilities } from './pageUtilities';

Fluent8.setIconOptions({ disableWarnings: true });

export const fabric = {
  ...Utilities,
  ...StyleUtilities,
  ...Fluent8,
  autobind,
  Button: Fluent8.DefaultButton,
  workaround_Icon: Fluent8.Icon,
  workaround_ResponsiveModeIndex: Fluent8
};

export const fluent9 = { ...Fluent9, ...Tabster, __styles, __resetStyles, mergeClasses };

export const utilitiesNamespace = { ...fabric, _Utilities: fabric, _Styling: fabric };

/** React 18's root, spoken with React 17's renderer. */
function createRoot(container: Element): { render(element: ReactElement): void; unmount(): void } {
  return {
    render: element => {
      ReactDOM.render(element, container);
    },
    unmount: () => {
      ReactDOM.unmountComponentAtNode(container);
    }
  };
}

export const reactDomRender = {
  render: ReactDOM.render,
  unmountComponentAtNode: ReactDOM.unmountComponentAtNode,
  createRoot
};

export { componentUtilities, contentPanel, headingLevel, odspUtilities };
