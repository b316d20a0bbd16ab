import { hideParts } from './hidden-parts.js';
import { localizations } from './localization.js';

/** Parts of Umbraco that the embedded CMS has no API for. What does not work is not offered. */
const WITHOUT = [
	// Pushes changes of others over SignalR. Without it the client asks anew instead of keeping copies that nobody refreshes.
	'Umb.GlobalContext.ManagementApi.ServerEvent',

	'Umb.HeaderApp.Search',
	'Umb.HeaderApp.Help',
	'Umb.Dashboard.UmbracoNews',
	'Umb.Dashboard.RedirectManagement',

	// Users are configured in the environment.
	'Umb.UserProfileApp.CurrentUser.Profile',
	'Umb.CurrentUser.App.ExternalLoginProviders',
	'Umb.CurrentUser.App.MfaLoginProviders',
	'Umb.CurrentUser.Button.ChangePassword',
	'Umb.CurrentUser.Button.Edit',

	'Umb.WorkspaceAction.Document.SaveAndPreview',
	'Umb.Document.WorkspaceActionMenuItem.SaveAndPreview',
	'Umb.Document.WorkspaceActionMenuItem.SchedulePublishing',
	'Umb.WorkspaceInfoApp.Document.RedirectManagement',
	// Pages have addresses, for prompts to use, but no public site behind them.
	'Umb.WorkspaceInfoApp.Document.Links',
];

/** Sections that have no API behind them, or next to none. They are there where somebody builds a site, who expects to see all of Umbraco. */
const SECTIONS_WITHOUT = ['Media', 'Settings', 'Library', 'Packages', 'Members', 'Translation', 'Users'].map(
	(name) => `Umb.Section.${name}`,
);

const WELCOME = {
	type: 'dashboard',
	alias: 'EmbeddedHost.Dashboard.Welcome',
	name: 'Embedded host welcome',
	element: () => import('./welcome.element.js'),
	weight: 100,
	meta: { label: '#embeddedHost_welcome', pathname: 'welcome' },
	conditions: [{ alias: 'Umb.Condition.SectionAlias', match: 'Umb.Section.Content' }],
};

/** Runs before anybody has signed in, and so before what is excluded could start. */
export function onInit(_host, extensionRegistry) {
	for (const alias of WITHOUT) extensionRegistry.exclude(alias);
	const { isDemo } = extensionRegistry.getByAlias('EmbeddedHost.AppEntryPoint').meta;
	if (isDemo) for (const alias of SECTIONS_WITHOUT) extensionRegistry.exclude(alias);
	hideParts();
	extensionRegistry.registerMany([...(isDemo ? [WELCOME] : []), ...localizations]);
}
