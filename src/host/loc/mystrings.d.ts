declare module 'MaracStrings' {
  export const propertyPaneDescription: string;
  export const sitesGroupName: string;
  export const caseSiteLabel: string;
  export const caseSiteDescription: string;
  export const partnerSiteLabel: string;
  export const peopleGroupName: string;
  export const peopleLabel: string;
  export const peopleWmp: string;
  export const peoplePartners: string;
  export const opening: string;
  export const notConfigured: string;
  export const configure: string;
  export const failed: string;
  export const failedNext: string;
}
