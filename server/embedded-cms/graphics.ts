/** Our own signs: Umbraco's are trademarks and not part of its npm package. */
const MARK = `<path d="M8 5h16a5 5 0 0 1 5 5v8a5 5 0 0 1-5 5h-7l-6 5v-5H8a5 5 0 0 1-5-5v-8a5 5 0 0 1 5-5z" fill="none" stroke="COLOR" stroke-width="2.4" stroke-linejoin="round"/><path d="M10 11l4 3-4 3M16.500 17H22" fill="none" stroke="COLOR" stroke-width="2.400" stroke-linecap="round" stroke-linejoin="round"/>`;

const svg = (viewBox: string, content: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}">${content}</svg>`;
const mark = (color: string) => MARK.replaceAll('COLOR', color);

const WORDS = `<text x="38" y="22" font-family="Lato,Segoe UI,system-ui,sans-serif" font-size="17" font-weight="700" textLength="102" lengthAdjust="spacingAndGlyphs" fill="COLOR">Prompt Desk</text>`;
const logo = (color: string) => svg('0 0 144 32', mark(color) + WORDS.replaceAll('COLOR', color));
/** Readable on a light and on a dark page. */
const adaptive = svg(
	'0 0 144 32',
	`<style>:root{color:#1b264f}@media(prefers-color-scheme:dark){:root{color:#eef0f8}}</style>${(mark('currentColor') + WORDS).replaceAll('COLOR', 'currentColor')}`,
);

const background = svg(
	'0 0 800 1000',
	`<defs><linearGradient id="sky" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#1b264f"/><stop offset=".6" stop-color="#3544b1"/><stop offset="1" stop-color="#f5c1bc"/></linearGradient></defs><rect width="800" height="1000" fill="url(#sky)"/><g fill="none" stroke="#fff" stroke-opacity=".16" stroke-width="2">${[0, 1, 2, 3, 4, 5, 6].map((ring) => `<circle cx="640" cy="760" r="${90 + ring * 85}"/>`).join('')}</g><g transform="translate(120 300) scale(9)" opacity=".92">${mark('#fff')}</g>`,
);

const favicon = svg(
	'0 0 32 32',
	`<rect width="32" height="32" rx="7" fill="#3544b1"/><g transform="translate(4.500 4) scale(.72)">${mark('#fff')}</g>`,
);

/** By the file names that the client asks for. */
export const GRAPHICS: Record<string, string> = {
	'favicon.svg': favicon,
	'umbraco-logo.svg': svg('0 0 32 32', mark('#3544b1')),
	'login-logo.svg': adaptive,
	'login-background.svg': background,
	'installer-illustration.svg': background,
	logo: svg('0 0 32 32', mark('#fff')),
	'login-logo': logo('#fff'),
	'login-logo-alternative': logo('#1b264f'),
	'login-background': background,
};
