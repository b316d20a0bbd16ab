/** The login page, in the colours of the backoffice. It loads before anything of the backoffice does. */
export const LOGIN_STYLE = `
@font-face { font-family: Lato; src: url(/umbraco/backoffice/assets/fonts/LatoLatin-Regular.woff2) format('woff2'); font-weight: 400; font-display: swap; }
@font-face { font-family: Lato; src: url(/umbraco/backoffice/assets/fonts/LatoLatin-Bold.woff2) format('woff2'); font-weight: 700; font-display: swap; }
:root { --surface: #fff; --text: #1b264f; --faint: #515054; --border: #9d9ba5; --accent: #3544b1; --on-accent: #fff; --danger: #b0193c; --code: #f3f3f5; }
@media (prefers-color-scheme: dark) {
	:root { --surface: #1e2130; --text: #eef0f8; --faint: #b6bacb; --border: #6a7090; --accent: #8c9bff; --on-accent: #10142b; --danger: #ff8fa3; --code: #2b3044; }
}
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: grid; grid-template-columns: 1fr minmax(26rem, 42%); background: var(--surface); color: var(--text); font: 1rem/1.5 Lato, system-ui, sans-serif; }
#picture { background: #1b264f url(/umbraco/backoffice/assets/login-background.svg) center / cover; border-radius: 0 2.5rem 2.5rem 0; }
main { width: 100%; max-width: 26rem; margin: auto; padding: 2rem; }
h1 { margin: 2rem 0 1.25rem; font-size: 1.75rem; line-height: 1.2; }
label { display: block; margin: 1rem 0 .35rem; font-weight: 700; }
input { width: 100%; height: 2.75rem; padding: 0 .75rem; border: 1px solid var(--border); border-radius: 3px; background: transparent; color: inherit; font: inherit; }
input[aria-invalid] { border-color: var(--danger); }
button { width: 100%; height: 2.75rem; margin-top: 1.75rem; border: 0; border-radius: 3px; background: var(--accent); color: var(--on-accent); font: inherit; font-weight: 700; cursor: pointer; }
button:hover { filter: brightness(1.12); }
:is(input, button):focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
#failure { margin: 0; padding: .65rem .85rem; border-left: 4px solid var(--danger); background: var(--code); color: var(--danger); }
#demo { margin-top: 2rem; color: var(--faint); font-size: .875rem; }
code { padding: .1rem .3rem; border-radius: 3px; background: var(--code); font-size: .8125rem; white-space: nowrap; }
@media (max-width: 52rem) { body { grid-template-columns: 1fr; } #picture { display: none; } }
`;
