import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { projectDir } from '../../local/server/options';
import { paneDropdown, paneText, paneToggle } from '../../src/host/paneFields';

type Pane = typeof import('@microsoft/sp-property-pane');

/** One function of the framework's pane, from its own file: the whole needs a browser. */
function ownFunction<Name extends keyof Pane>(name: Name, folder: string): Pane[Name] {
  return jest.requireActual<Pane>(`@microsoft/sp-property-pane/lib-commonjs/propertyPaneFields/${folder}/${String(name)}`)[name];
}

const PropertyPaneTextField = ownFunction('PropertyPaneTextField', 'propertyPaneTextField');
const PropertyPaneToggle = ownFunction('PropertyPaneToggle', 'propertyPaneToggle');
const PropertyPaneDropdown = ownFunction('PropertyPaneDropdown', 'propertyPaneDropdown');

describe('fields of the property pane', () => {
  it('are those that the framework’s own functions make', () => {
    const text = { label: 'Case site', description: 'Its address' };
    expect(paneText('caseSiteUrl', text)).toEqual(PropertyPaneTextField('caseSiteUrl', text));
    const toggle = { label: 'Sends mail', checked: true };
    expect(paneToggle('sendsMail', toggle)).toEqual(PropertyPaneToggle('sendsMail', toggle));
    const dropdown = { label: 'People', selectedKey: 'wmp', options: [{ key: 'wmp', text: 'Staff' }] };
    expect(paneDropdown('people', dropdown)).toEqual(PropertyPaneDropdown('people', dropdown));
  });

  // One import of a value puts the pane and its controls on every page.
  it('take nothing but types from the framework’s pane, wherever it is named', () => {
    const files = readdirSync(path.join(projectDir, 'src'), { recursive: true, encoding: 'utf8' }).filter(name => /\.tsx?$/.test(name));
    const imports = files.flatMap(
      name => readFileSync(path.join(projectDir, 'src', name), 'utf8').match(/^import[^;]*'@microsoft\/sp-property-pane'/gms) ?? []
    );
    expect(imports.length).toBeGreaterThan(0);
    expect(imports.filter(text => !text.startsWith('import type '))).toEqual([]);
  });
});
