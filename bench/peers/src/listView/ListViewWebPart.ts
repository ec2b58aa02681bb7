import { BaseClientSideWebPart } from '@microsoft/sp-webpart-base';
import { type IViewField, ListView, SelectionMode } from '@pnp/spfx-controls-react/lib/ListView';
import * as React from 'react';
import * as ReactDom from 'react-dom';
import { readItems } from '../readItems';

interface ListViewProperties {
  readonly list: string;
  readonly columns: readonly string[];
  readonly rows: number;
}

/** The newest rows of a list in the ready-made control. */
export default class ListViewWebPart extends BaseClientSideWebPart<ListViewProperties> {
  private items: Record<string, unknown>[] = [];

  public render(): void {
    const viewFields: IViewField[] = this.properties.columns.map(name => ({ name, displayName: name, sorting: true, isResizable: true }));
    ReactDom.render(React.createElement(ListView, { items: this.items, viewFields, selectionMode: SelectionMode.single }), this.domElement);
  }

  protected async onInit(): Promise<void> {
    const { list, columns, rows } = this.properties;
    this.items = await readItems(this.context, list, columns, rows);
  }

  protected onDispose(): void {
    ReactDom.unmountComponentAtNode(this.domElement);
  }
}
