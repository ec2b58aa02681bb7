import type {
  IPropertyPaneDropdownProps,
  IPropertyPaneField,
  IPropertyPaneTextFieldProps,
  IPropertyPaneToggleProps,
  PropertyPaneFieldType
} from '@microsoft/sp-property-pane';

/*
 * Fields of the property pane, as the framework's own functions make them. Those functions would bring the whole pane and its controls to
 * every page, for the few people who ever edit one: the framework loads the pane when it is opened.
 */
const field = <Properties>(
  type: PropertyPaneFieldType,
  targetProperty: string,
  properties: Properties
): IPropertyPaneField<Properties> => ({ type, targetProperty, properties });

export const paneText = (property: string, about: IPropertyPaneTextFieldProps): IPropertyPaneField<IPropertyPaneTextFieldProps> =>
  field(3, property, about);
export const paneToggle = (property: string, about: IPropertyPaneToggleProps): IPropertyPaneField<IPropertyPaneToggleProps> =>
  field(5, property, about);
export const paneDropdown = (property: string, about: IPropertyPaneDropdownProps): IPropertyPaneField<IPropertyPaneDropdownProps> =>
  field(6, property, about);
