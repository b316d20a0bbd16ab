/** The few words that are needed before the section opens; the others come with its first page. */
export const menuWords = {
	en: {
		section: 'AI',
		groupPrompts: 'Prompts',
		groupRuns: 'Runs',
		groupSetup: 'Setup',
		prompts: 'Prompts',
		connections: 'Connections',
		profiles: 'Profiles',
		auditLog: 'Audit log',
	},
	da: {
		section: 'AI',
		groupPrompts: 'Prompts',
		groupRuns: 'Kørsler',
		groupSetup: 'Opsætning',
		prompts: 'Prompts',
		connections: 'Forbindelser',
		profiles: 'Profiler',
		auditLog: 'Revisionslog',
	},
};
