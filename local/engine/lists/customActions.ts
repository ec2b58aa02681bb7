import { deletedAnswer, entityAnswer } from '../answer';
import type { Body } from '../body';
import { ComplexValue } from '../entity';
import type { Entity } from '../entity';
import { accessDenied, refused, unknownProperty, wrongType } from '../errors';
import { maskAt } from '../items/itemRows';
import type { List } from './list';
import { effectiveToWire, permission } from '../security/masks';
import { argument, requiredArgument } from '../files/path';
import type { Segment } from '../files/path';
import { allows } from '../security/permissions';
import { collectionResource, entityResource, method } from '../resource';
import type { Resource } from '../resource';
import type { Session } from '../session';
import type { Row } from '../storage';
import { isGuid, newGuid, plainGuid } from '../text';

const noComponent = '00000000-0000-0000-0000-000000000000';

/** What can be set, with what stands there when it is not. */
const settable: Readonly<Record<string, string | number | null>> = {
  ClientSideComponentId: noComponent,
  ClientSideComponentProperties: '',
  CommandUIExtension: null,
  Description: null,
  Group: null,
  HostProperties: '',
  ImageUrl: null,
  Location: null,
  Name: null,
  RegistrationId: null,
  RegistrationType: 0,
  ScriptBlock: null,
  ScriptSrc: null,
  Sequence: 0,
  Title: null,
  Url: null
};

/** Scope of a custom action of a list. */
const listScope = 4;

function actionEntity(list: List, row: Row): Entity {
  const guid = String(row.guid);
  const address = `Web/Lists(guid'${list.guid}')/UserCustomActions('${guid}')`;
  return {
    type: 'SP.UserCustomAction',
    id: address,
    editLink: address,
    properties: {
      ...settable,
      ...(JSON.parse(String(row.properties)) as object),
      Id: guid,
      Rights: new ComplexValue('SP.BasePermissions', { ...effectiveToWire(0n) }),
      Scope: listScope,
      VersionOfUserCustomAction: '16.0.1.0'
    }
  };
}

function given(body: Body): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(body)) {
    if (!(name in settable)) {
      throw unknownProperty(name, 'SP.UserCustomAction');
    }
    const number = typeof settable[name] === 'number';
    if (value !== null && typeof value !== (number ? 'number' : 'string')) {
      throw wrongType(number ? 'Edm.Int32' : 'Edm.String');
    }
    if (name === 'ClientSideComponentId' && !isGuid(String(value))) {
      throw wrongType('Edm.Guid');
    }
    kept[name] = value;
  }
  return kept;
}

function requireManage(session: Session, list: List): void {
  if (!allows(maskAt(session, list.scopeId), permission.manageLists)) {
    throw accessDenied();
  }
}

function actionResource(session: Session, list: List, guid: string): Resource {
  const find = (): Row => {
    const row = isGuid(guid)
      ? session.core.storage.one('SELECT * FROM custom_actions WHERE list_id = ? AND guid = ?', list.id, plainGuid(guid))
      : undefined;
    if (!row) {
      throw refused('The specified custom action does not exist.', '-2147024809', 404);
    }
    return row;
  };
  const remove = (): void => {
    requireManage(session, list);
    session.core.storage.run('DELETE FROM custom_actions WHERE list_id = ? AND guid = ?', list.id, String(find().guid));
  };
  return entityResource(() => actionEntity(list, find()), {
    merge: call => {
      requireManage(session, list);
      const row = find();
      const changed = { ...(JSON.parse(String(row.properties)) as object), ...given(call.body('SP.UserCustomAction')) };
      session.core.storage.run(
        'UPDATE custom_actions SET properties = ? WHERE list_id = ? AND guid = ?',
        JSON.stringify(changed),
        list.id,
        String(row.guid)
      );
      return { kind: 'updated' };
    },
    remove: () => {
      remove();
      return deletedAnswer;
    },
    child: segment => (segment.key === 'deleteobject' ? method(() => (remove(), deletedAnswer)) : undefined)
  });
}

/** The custom actions of a list, by which a client-side extension is put on its page. */
export function customActionsResource(session: Session, list: List, segment: Segment): Resource {
  const key = argument(segment, 'id');
  if (key !== undefined) {
    return actionResource(session, list, key);
  }
  const rows = (): Row[] => session.core.storage.all('SELECT * FROM custom_actions WHERE list_id = ? ORDER BY rowid', list.id);
  return collectionResource('SP.UserCustomAction', () => rows().map(row => actionEntity(list, row)), {
    post: call => {
      requireManage(session, list);
      const properties = given(call.body('SP.UserCustomAction'));
      const guid = newGuid();
      session.core.storage.run(
        'INSERT INTO custom_actions (list_id, guid, properties) VALUES (?, ?, ?)',
        list.id,
        guid,
        JSON.stringify(properties)
      );
      return entityAnswer(
        actionEntity(list, session.core.storage.one('SELECT * FROM custom_actions WHERE list_id = ? AND guid = ?', list.id, guid) as Row),
        true
      );
    },
    child: next => (next.key === 'getbyid' ? actionResource(session, list, requiredArgument(next, 'id')) : undefined)
  });
}
