// The Graph client SharePoint serves is the public one of this version.
export * from '@microsoft/microsoft-graph-client';
