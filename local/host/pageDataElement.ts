/** Element that carries the page data as JSON, so that no script has to stand in the page itself. */
export const pageDataElementId = 'local-page-data';
