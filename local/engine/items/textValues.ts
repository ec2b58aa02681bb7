import { fieldsOf } from '../fields/fields';
import { itemPath, keptValue } from './itemRows';
import type { Item } from './item';
import { wireValue } from './itemValues';
import type { List } from '../lists/list';
import { principalById } from '../security/principals';
import type { Session } from '../session';

const localMoment = new Intl.DateTimeFormat('en-US', {
  timeZone: 'Europe/London',
  month: 'numeric',
  day: 'numeric',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit'
});

/** A moment as the web shows it. */
function shownMoment(stamp: string): string {
  return localMoment.format(new Date(stamp)).replace(',', '');
}

/** Underscores of internal names are written out in these objects. */
export function writtenOut(name: string): string {
  const spelled = name.replace(/_/g, '_x005f_');
  return name.startsWith('_') ? `OData_${spelled}` : spelled;
}

/** The values of an item as a person reads them. */
export function textValues(session: Session, list: List, item: Item): Record<string, string> {
  const title = (id: number): string => principalById(session, id)?.title ?? '';
  const values: Record<string, string> = {
    ID: String(item.id),
    ContentTypeId: item.contentType,
    Modified: shownMoment(item.modified),
    Created: shownMoment(item.created),
    Author: title(item.author),
    Editor: title(item.editor),
    OData__x005f_UIVersionString: `${item.uiVersion / 512}.0`,
    Attachments: item.attachments ? 'Yes' : 'No',
    GUID: item.guid,
    owshiddenversion: String(item.version),
    FSObjType: item.folder ? '1' : '0',
    FileRef: itemPath(item),
    FileDirRef: item.directory,
    FileLeafRef: item.leaf,
    UniqueId: item.uniqueId
  };
  for (const field of fieldsOf(session.core, list.id).filter(one => !one.base || one.name === 'Title')) {
    const kept = keptValue(item, field);
    const value = wireValue(field, kept);
    switch (field.type) {
      case 'DateTime':
        values[writtenOut(field.name)] = kept === null ? '' : shownMoment(String(kept));
        break;
      case 'Boolean':
        values[writtenOut(field.name)] = kept === null ? '' : kept === 1 ? 'Yes' : 'No';
        break;
      case 'User':
        values[writtenOut(field.name)] = kept === null ? '' : title(Number(kept));
        break;
      case 'UserMulti':
        values[writtenOut(field.name)] = ((value ?? []) as number[]).map(title).join('; ');
        break;
      case 'MultiChoice':
        values[writtenOut(field.name)] = ((value ?? []) as string[]).join(', ');
        break;
      case 'URL':
        values[writtenOut(field.name)] =
          value === null ? '' : `${(value as { Url: string }).Url}, ${(value as { Description?: string }).Description ?? ''}`;
        break;
      default:
        values[writtenOut(field.name)] = kept === null ? '' : String(kept);
    }
  }
  return values;
}
