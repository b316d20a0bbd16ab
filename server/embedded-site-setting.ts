/** What an empty embedded CMS is filled with: the demo site, or no more than a new Umbraco has. */
export const EMBEDDED_SITES = ['demo', 'blank'] as const;
export type EmbeddedSite = (typeof EMBEDDED_SITES)[number];
