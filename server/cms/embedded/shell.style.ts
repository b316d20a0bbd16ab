/** Sizes that the client reads and its package does not bring along, and what the page itself needs. */
export const SHELL_STYLE = `
:root { --umb-header-layout-height: 60px; --umb-footer-layout-height: 54px; --umb-section-sidebar-width: 300px; }
body { margin: 0; padding: 0; overflow: hidden; }
`;
