/** Sizes that the client reads and its package does not bring along, and what the page itself needs. */
export const SHELL_STYLE = `
:root { --umb-header-layout-height: 60px; --umb-footer-layout-height: 54px; --umb-section-sidebar-width: 300px; --umb-card-medium-min-width: 180px; }
body { margin: 0; padding: 0; overflow: hidden; }
`;

/** The text inside the rich text editor; the client asks for it by a fixed name. */
export const RICH_TEXT_STYLE = `
img { max-width: 100%; height: auto; }
table { border-collapse: collapse; }
td, th { border: 1px solid var(--uui-color-border); padding: .35em .6em; }
blockquote { margin-inline: 0; padding-inline-start: 1em; border-inline-start: 3px solid var(--uui-color-border); }
`;
