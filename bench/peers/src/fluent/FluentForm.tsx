import { PrimaryButton } from '@fluentui/react/lib/Button';
import { DatePicker } from '@fluentui/react/lib/DatePicker';
import { DetailsList, type IColumn, SelectionMode } from '@fluentui/react/lib/DetailsList';
import { Dropdown } from '@fluentui/react/lib/Dropdown';
import { TextField } from '@fluentui/react/lib/TextField';
import * as React from 'react';

/** A column of the list, as SharePoint tells it. */
export interface Column {
  readonly InternalName: string;
  readonly Title: string;
  readonly TypeAsString: string;
  readonly Required: boolean;
  readonly Choices?: readonly string[];
}

const Field = ({ column: { Title, TypeAsString, Required, Choices } }: { readonly column: Column }): JSX.Element => {
  switch (TypeAsString) {
    case 'Choice':
    case 'MultiChoice':
      return (
        <Dropdown
          label={Title}
          required={Required}
          multiSelect={TypeAsString === 'MultiChoice'}
          options={(Choices ?? []).map(text => ({ key: text, text }))}
        />
      );
    case 'DateTime':
      return <DatePicker label={Title} isRequired={Required} />;
    default:
      return (
        <TextField
          label={Title}
          required={Required}
          multiline={TypeAsString === 'Note'}
          type={TypeAsString === 'Number' ? 'number' : 'text'}
        />
      );
  }
};

const shownColumns: IColumn[] = ['Title', 'Created'].map(name => ({ key: name, name, fieldName: name, minWidth: 100 }));

interface FluentFormProps {
  readonly columns: readonly Column[];
  readonly items: Record<string, unknown>[];
}

/** A field for each column, a button, and what was sent before. */
export const FluentForm = ({ columns, items }: FluentFormProps): JSX.Element => (
  <>
    {columns.map(column => (
      <Field key={column.InternalName} column={column} />
    ))}
    <PrimaryButton text="Save" />
    <DetailsList items={items} columns={shownColumns} selectionMode={SelectionMode.none} />
  </>
);
