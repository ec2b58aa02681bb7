import * as coreLibraryModule from '@microsoft/sp-core-library';
import type { EventManagerModule, ListViewModule } from './framework';
import type { HostedList } from './pageData';

const { _SPEventManager: events } = coreLibraryModule as unknown as EventManagerModule;

/** The framework's name of the event, and the mark of what has changed. */
const stateChanged = 'listView.stateChanged';
const selectedRows = 8;

/** A row as it was read. */
export interface ListRow {
  readonly ID: number;
  readonly [column: string]: unknown;
}

/** The list view as commands see it. */
export interface LocalListView {
  readonly accessor: object;
  readonly selected: () => readonly object[];
  /** Says which rows are chosen, and tells the commands. */
  readonly select: (ids: ReadonlySet<number>) => void;
  readonly setRows: (rows: readonly ListRow[]) => void;
}

/** A list view for the framework's command sets, made of its own classes. */
export function createListView(module: ListViewModule, list: HostedList): LocalListView {
  class LocalRow extends module.RowAccessor {
    public readonly fields = [];

    public constructor(public readonly row: ListRow) {
      super();
    }

    /** A list view gives every value as text. */
    public getValueByName(name: string): string {
      const value = this.row[name === 'FSObjType' ? 'FileSystemObjectType' : name];
      return value === null || value === undefined ? '' : String(value);
    }

    public getValue(field: { readonly internalName: string }): string {
      return this.getValueByName(field.internalName);
    }
  }

  let rows: readonly LocalRow[] = [];
  let chosen: readonly LocalRow[] = [];

  class LocalAccessor extends module.ListViewAccessor {
    public readonly columns = [];
    public readonly view = { id: coreLibraryModule.Guid.empty, title: 'All Items', url: `${list.url}/AllItems.aspx` };
    public readonly folderInfo = { folderPath: list.url };
    public readonly appliedFilters = {};
    public readonly sortField = 'ID';
    public readonly sortAscending = false;

    public get list(): object {
      return { guid: coreLibraryModule.Guid.parse(list.id), title: list.title, serverRelativeUrl: list.url };
    }

    public get rows(): readonly object[] {
      return rows;
    }

    public get selectedRows(): readonly object[] {
      return chosen;
    }

    public tryGetColumnByName(): undefined {
      return undefined;
    }
  }

  const accessor = new LocalAccessor();
  const tell = (before: readonly object[]): void => {
    const event = new module.ListViewStateChangedEventArgs();
    event.prevState = { columns: [], rows, selectedRows: before };
    event.stateChanges = selectedRows;
    events.instance.raiseEvent(stateChanged, event);
  };
  const select = (ids: ReadonlySet<number>): void => {
    const before = chosen;
    chosen = rows.filter(({ row }) => ids.has(row.ID));
    tell(before);
  };
  return {
    accessor,
    selected: () => chosen,
    select,
    setRows: given => {
      rows = given.map(row => new LocalRow(row));
      select(new Set());
    }
  };
}
