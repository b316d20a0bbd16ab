/** The documentation page: system fonts, the backoffice's blue, light and dark. */
export const DOCUMENTATION_STYLE = `
:root { color-scheme: light dark; --text: #1b1b2b; --faint: #55566a; --line: #d9d9e3; --surface: #fff; --soft: #f4f5fb; --accent: #2b3a9f; }
@media (prefers-color-scheme: dark) {
	:root { --text: #eceef8; --faint: #b4b8cc; --line: #3b3f55; --surface: #171923; --soft: #222534; --accent: #a3b0ff; }
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding-top: 1rem; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body { margin: 0; background: var(--surface); color: var(--text); font: 1rem/1.55 system-ui, -apple-system, 'Segoe UI', sans-serif; }
a { color: var(--accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
#skip { position: absolute; left: -99rem; }
#skip:focus { left: 1rem; top: 1rem; padding: .5rem 1rem; background: var(--surface); }
header, main, nav { padding: 1.5rem clamp(1rem, 3vw, 2.5rem); }
header { border-bottom: 1px solid var(--line); }
main { max-width: 60rem; min-width: 0; }
nav { background: var(--soft); font-size: .9rem; }
nav p { margin: 1rem 0 .25rem; font-weight: 600; }
nav ul { margin: 0; padding: 0; list-style: none; }
nav li { padding: .1rem 0; }
nav a { text-decoration: none; }
nav a:hover { text-decoration: underline; }
h1 { margin: 0; font-size: 1.7rem; }
h2 { margin: 3rem 0 1rem; padding-bottom: .3rem; border-bottom: 2px solid var(--accent); font-size: 1.4rem; }
section:first-child > h2 { margin-top: 0; }
h3 { margin: 2.25rem 0 .25rem; font-size: 1.1rem; }
article h3 code { overflow-wrap: anywhere; }
.method { display: inline-block; min-width: 4.2rem; padding: .1rem .5rem; border: 1px solid currentColor; border-radius: .25rem; color: var(--accent); text-align: center; font: 700 .8rem/1.5 ui-monospace, monospace; }
code, pre { font-family: ui-monospace, 'Cascadia Mono', Menlo, monospace; font-size: .875em; }
pre { margin: .75rem 0; padding: .75rem 1rem; border-radius: .35rem; background: var(--soft); white-space: pre-wrap; overflow-wrap: anywhere; }
table { width: 100%; margin: .75rem 0; border-collapse: collapse; font-size: .925rem; }
caption { padding: .25rem 0; text-align: start; font-weight: 600; }
th, td { padding: .35rem .75rem .35rem 0; border-top: 1px solid var(--line); text-align: start; vertical-align: top; overflow-wrap: anywhere; }
th { width: 30%; font-weight: 400; }
.faint { color: var(--faint); }
@media (min-width: 64rem) {
	body { display: grid; grid-template: auto 1fr / 19rem minmax(0, 1fr); }
	header { grid-column: 1 / -1; }
	nav { position: sticky; top: 0; max-height: 100vh; overflow-y: auto; }
}
@media print { nav { display: none; } }
`;
