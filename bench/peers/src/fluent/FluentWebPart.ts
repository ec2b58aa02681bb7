import { SPHttpClient } from '@microsoft/sp-http';
import { BaseClientSideWebPart } from '@microsoft/sp-webpart-base';
import * as React from 'react';
import * as ReactDom from 'react-dom';
import { readItems } from '../readItems';
import { type Column, FluentForm } from './FluentForm';

/** A form for a list's own columns and a table of its rows, both made by hand. */
export default class FluentWebPart extends BaseClientSideWebPart<{ listId: string; list: string }> {
  private columns: readonly Column[] = [];
  private items: Record<string, unknown>[] = [];

  public render(): void {
    ReactDom.render(React.createElement(FluentForm, { columns: this.columns, items: this.items }), this.domElement);
  }

  protected async onInit(): Promise<void> {
    const { listId, list } = this.properties;
    const address = `${this.context.pageContext.web.absoluteUrl}/_api/web/lists(guid'${listId}')/fields?$filter=Hidden eq false and ReadOnlyField eq false`;
    const [fields, items] = await Promise.all([
      this.context.spHttpClient
        .get(address, SPHttpClient.configurations.v1)
        .then(response => response.json() as Promise<{ value: Column[] }>),
      readItems(this.context, list, ['Title', 'Created'], 50)
    ]);
    this.columns = fields.value.filter(({ TypeAsString }) => TypeAsString !== 'Attachments');
    this.items = items;
  }

  protected onDispose(): void {
    ReactDom.unmountComponentAtNode(this.domElement);
  }
}
