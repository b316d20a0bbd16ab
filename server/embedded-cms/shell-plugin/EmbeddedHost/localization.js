const texts = {
	en: {
		welcome: 'Welcome',
		headline: 'Prompts for editors, ready to try',
		introduction: 'This is a small site with made-up content. Change what you like: nothing here is public.',
		open: 'Choose a page in the tree on the left.',
		run: 'Press the wand beside a field, and run a prompt on what you are writing.',
		try: 'Try it on a page',
		manage: 'In the section AI, write prompts, connect a provider and see who ran what.',
	},
	da: {
		welcome: 'Velkommen',
		headline: 'Prompter til redaktører, klar til at prøve',
		introduction: 'Dette er et lille websted med opdigtet indhold. Ret, hvad du vil: intet her er offentligt.',
		open: 'Vælg en side i træet til venstre.',
		run: 'Tryk på tryllestaven ved et felt, og kør en prompt på det, du skriver.',
		try: 'Prøv det på en side',
		manage: 'I sektionen AI skriver du prompter, forbinder en udbyder og ser, hvem der har kørt hvad.',
	},
};

/** Umbraco's own text sends the reader to the section Settings, which is not here. */
const create = {
	en: { noDocumentTypes: 'No pages can be created under this one.' },
	da: { noDocumentTypes: 'Der kan ikke oprettes sider under denne.' },
};

export const localizations = Object.entries(texts).map(([culture, embeddedHost]) => ({
	type: 'localization',
	alias: `EmbeddedHost.Localization.${culture}`,
	name: `Embedded host ${culture}`,
	meta: { culture, localizations: { embeddedHost, create: create[culture] } },
}));
