export default {
	search: 'Søg på navn eller alias',
	clearFilters: 'Ryd',
	selected: (selected: string, total: string) => `${selected} af ${total} valgt`,
	listFailed: 'Listen kunne ikke hentes',
	listFailedText: 'Serveren svarede ikke som ventet.',
	tryAgain: 'Prøv igen',

	deleteHeadline: (name: string) => `Slet ${name}?`,
	deleteText: (count: number, shown: string) =>
		`${count === 1 ? 'Den ene version slettes' : `Alle ${shown} versioner slettes`} også og kan ikke hentes tilbage. Det, der er kørt, bliver stående i revisionsloggen.`,
	deleteUsed: (names: string) => `Bruges af ${names} og kan først slettes, når det er ændret.`,
	lookAtMarked: 'Se på de felter, der er markeret.',

	status: 'Status',
	active: 'Aktiv',
	inactive: 'Inaktiv',
	version: 'Version',
	modified: 'Ændret',
	tags: 'Tags',
	tagsHint: 'Tilføj et tag',
	someone: 'Nogen',
	replace: 'Erstat',
	settings: 'Indstillinger',
	usedBy: 'Bruges af',
	chooseIcon: 'Vælg et ikon',

	whatChanged: 'Hvad er ændret? (valgfrit)',
	savingMakes: (version: string) => `Gemmes som ${version}`,
	conflictHeadline: 'En anden har gemt før dig',
	conflictWho: (name: string, version: string) => `${name} gemte ${version}`,
	conflictText:
		'Dine ændringer er her stadig og er ikke gemt. Gemmer du dem, findes den anden version stadig på listen over versioner. Henter du den, er dine ændringer væk.',
	conflictOverwrite: 'Gem mine ændringer',
	conflictLoad: (version: string) => `Kassér mine og hent ${version}`,
};
