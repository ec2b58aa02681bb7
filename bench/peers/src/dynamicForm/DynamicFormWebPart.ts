import { BaseClientSideWebPart } from '@microsoft/sp-webpart-base';
import { DynamicForm } from '@pnp/spfx-controls-react/lib/DynamicForm';
import * as React from 'react';
import * as ReactDom from 'react-dom';

/** The form that the ready-made control makes of a list, as its documentation shows it. */
export default class DynamicFormWebPart extends BaseClientSideWebPart<{ listId: string }> {
  public render(): void {
    ReactDom.render(React.createElement(DynamicForm, { context: this.context, listId: this.properties.listId }), this.domElement);
  }

  protected onDispose(): void {
    ReactDom.unmountComponentAtNode(this.domElement);
  }
}
