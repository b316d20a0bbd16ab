export default {
	search: 'Search name or alias',
	clearFilters: 'Clear',
	selected: (selected: string, total: string) => `${selected} of ${total} selected`,
	listFailed: 'The list could not be loaded',
	listFailedText: 'The server did not answer as expected.',
	tryAgain: 'Try again',

	deleteHeadline: (name: string) => `Delete ${name}?`,
	deleteText: (count: number, shown: string) =>
		`${count === 1 ? 'Its one version goes' : `All its ${shown} versions go`} too, and cannot be brought back. What ran stays in the audit log.`,
	deleteUsed: (names: string) => `It is used by ${names}, and cannot be deleted before that is changed.`,
	lookAtMarked: 'Look at the fields that are marked.',

	status: 'Status',
	active: 'Active',
	inactive: 'Inactive',
	version: 'Version',
	modified: 'Changed',
	tags: 'Tags',
	tagsHint: 'Add a tag',
	someone: 'Someone',
	replace: 'Replace',
	settings: 'Settings',
	usedBy: 'Used by',
	chooseIcon: 'Choose an icon',

	whatChanged: 'What changed? (optional)',
	savingMakes: (version: string) => `Saving makes ${version}`,
	conflictHeadline: 'Somebody saved before you',
	conflictWho: (name: string, version: string) => `${name} saved ${version}`,
	conflictText:
		'Your changes are still here and not saved. Save them, and the other version stays in the list of versions. Load it, and your changes are gone.',
	conflictOverwrite: 'Save my changes',
	conflictLoad: (version: string) => `Discard mine and load ${version}`,
};
