import { ComplexValue } from '../entity';
import { accessDenied, ApiError, fileNotFound, refused } from '../errors';
import type { Body } from '../body';
import { fieldByName } from '../fields/fields';
import type { Field } from '../fields/field';
import type { Item } from './item';
import { storedValue, withDefaults } from './itemValues';
import { createItem, requireItemRight, writeItem } from './itemWrites';
import type { List } from '../lists/list';
import { permission } from '../security/masks';
import { principalByLogin, ensureUser } from '../security/principals';
import type { Session } from '../session';
import type { SqlValue } from '../storage';

interface FormValue {
  readonly FieldName: string;
  readonly FieldValue: string | null;
}

interface Outcome {
  readonly name: string;
  readonly given: string | null;
  readonly error?: string;
  readonly field?: Field;
  readonly value?: SqlValue;
}

function outcomeValue(outcome: Outcome, itemId: number): ComplexValue {
  return new ComplexValue('SP.ListItemFormUpdateValue', {
    ErrorCode: outcome.error === undefined ? 0 : -2146232832,
    ErrorMessage: outcome.error ?? null,
    FieldName: outcome.name,
    FieldValue: outcome.given,
    HasException: outcome.error !== undefined,
    ItemId: itemId
  });
}

/** A date as people of the web write it: month first, or the international form. */
function momentText(given: string): string {
  const local = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: (\d{1,2}):(\d{2})(?::(\d{2}))? ?(AM|PM)?)?$/i.exec(given);
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{2}):(\d{2})(?::(\d{2}))?Z?)?$/.exec(given);
  if (!local && !iso) {
    throw refused('Enter a date like this: 2/23/2012');
  }
  const parts = local ? [local[3], local[1], local[2], local[4], local[5], local[6]] : (iso as RegExpExecArray).slice(1, 7);
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.map(part => Number(part ?? 0));
  const half = local?.[7]?.toUpperCase();
  const hours = half === 'PM' && hour < 12 ? hour + 12 : half === 'AM' && hour === 12 ? 0 : hour;
  const moment = new Date(Date.UTC(year, month - 1, day, hours, minute, second));
  if (moment.getUTCMonth() !== month - 1 || moment.getUTCDate() !== day) {
    throw refused('Enter a date like this: 2/23/2012');
  }
  return moment.toISOString();
}

function personIds(session: Session, given: string): number[] {
  const keys = JSON.parse(given) as Array<{ Key?: string }>;
  return keys.map(one => (principalByLogin(session, one.Key ?? '', false) ?? ensureUser(session, one.Key ?? '')).id);
}

function formValue(session: Session, field: Field, given: string | null): SqlValue {
  if (given === null || given === '') {
    return null;
  }
  switch (field.type) {
    case 'DateTime':
      return storedValue(session, field, momentText(given));
    case 'Number':
    case 'Currency':
      if (Number.isNaN(Number(given.replace(/,/g, '')))) {
        throw refused('Only numbers can go here.');
      }
      return Number(given.replace(/,/g, ''));
    case 'Boolean':
      return ['1', 'true', 'yes'].includes(given.toLowerCase()) ? 1 : 0;
    case 'MultiChoice':
      return storedValue(
        session,
        field,
        given.split(';#').filter(choice => choice !== '')
      );
    case 'User':
      return personIds(session, given)[0] ?? null;
    case 'UserMulti':
      return storedValue(session, field, personIds(session, given));
    case 'Choice':
      if (field.settings.FillInChoice !== true && Array.isArray(field.settings.Choices) && !field.settings.Choices.includes(given)) {
        throw refused('The value you entered is not one of the choices.');
      }
      return given;
    case 'URL': {
      const [url = '', ...words] = given.split(', ');
      return JSON.stringify({ Url: url, Description: words.join(', ') || url });
    }
    default:
      return storedValue(session, field, given);
  }
}

function outcomeOf(session: Session, list: List, one: FormValue): Outcome {
  const field = fieldByName(session.core, list.id, one.FieldName);
  if (!field) {
    return {
      name: one.FieldName,
      given: one.FieldValue,
      error: `Column '${one.FieldName}' does not exist. It may have been deleted by another user.`
    };
  }
  if (one.FieldName === 'FileLeafRef' || field.settings.ReadOnlyField === true) {
    return { name: one.FieldName, given: one.FieldValue };
  }
  if (field.settings.Required === true && (one.FieldValue === null || one.FieldValue === '')) {
    return { name: one.FieldName, given: one.FieldValue, error: 'You must specify a value for this required field.' };
  }
  try {
    return { name: one.FieldName, given: one.FieldValue, field, value: formValue(session, field, one.FieldValue) };
  } catch (error) {
    return {
      name: one.FieldName,
      given: one.FieldValue,
      error: error instanceof ApiError || error instanceof SyntaxError ? error.message : String(error)
    };
  }
}

function outcomes(session: Session, list: List, body: Body): Outcome[] {
  return ((body.formValues ?? []) as FormValue[]).map(one => outcomeOf(session, list, one));
}

function valuesOf(all: readonly Outcome[]): Map<Field, SqlValue> {
  return new Map(all.filter(one => one.field !== undefined).map(one => [one.field as Field, one.value ?? null] as const));
}

/** Changes an item as a form does: a refused value is told in the answer, and then nothing is changed. */
export function validateUpdate(session: Session, list: List, item: Item, body: Body): ComplexValue[] {
  requireItemRight(session, list, item, permission.editListItems);
  const all = outcomes(session, list, body);
  if (!all.some(one => one.error !== undefined)) {
    writeItem(session, list, item, valuesOf(all));
  }
  return all.map(one => outcomeValue(one, item.id));
}

interface CreateInfo {
  readonly FolderPath?: { readonly DecodedUrl?: string };
  readonly UnderlyingObjectType?: number;
  readonly LeafName?: string;
}

/** Makes an item or a folder as a form does; the answer's last row gives the new id, or 0 if any value was refused. */
export function addWithValidation(session: Session, list: List, body: Body): ComplexValue[] {
  const info = (body.listItemCreateInfo ?? {}) as CreateInfo;
  const all = outcomes(session, list, body);
  const failed = all.some(one => one.error !== undefined);
  const directory = info.FolderPath?.DecodedUrl?.replace(/^https?:\/\/[^/]+/i, '').replace(/\/+$/, '');
  if (directory !== undefined && directory !== '' && !directory.toLowerCase().startsWith(list.url.toLowerCase())) {
    throw fileNotFound();
  }
  const folder = info.UnderlyingObjectType === 1;
  const leaf = folder
    ? (all.find(one => one.name === 'FileLeafRef')?.given ?? all.find(one => one.name === 'Title')?.given ?? info.LeafName)
    : undefined;
  if (folder && !leaf) {
    throw accessDenied();
  }
  const id = failed
    ? 0
    : createItem(session, list, folder ? valuesOf(all) : withDefaults(session, list, valuesOf(all)), {
        ...(directory ? { directory } : {}),
        ...(leaf ? { leaf } : {}),
        ...(folder ? { folder: true } : {})
      }).id;
  return [...all.map(one => outcomeValue(one, id)), outcomeValue({ name: 'Id', given: String(id) }, id)];
}
