export default {
	removeFilter: (name: string) => `Remove the filter ${name}`,
	noChoices: 'Nothing to choose from',

	justNow: 'Just now',
	minutesAgo: (minutes: string) => `${minutes} min ago`,
	today: 'Today',
	remove: (name: string) => `Remove ${name}`,
};
