export default {
	removeFilter: (name: string) => `Fjern filteret ${name}`,
	noChoices: 'Intet at vælge imellem',

	justNow: 'Lige nu',
	minutesAgo: (minutes: string) => `${minutes} min. siden`,
	today: 'I dag',
	remove: (name: string) => `Fjern ${name}`,
};
