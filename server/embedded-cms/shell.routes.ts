import { Hono, type Context } from 'hono';
import type {
	CurrentUserConfigurationResponseModel,
	CurrentUserResponseModel,
	ManifestResponseModel,
	NewsDashboardResponseModel,
	ServerConfigurationResponseModel,
	ServerInformationResponseModel,
	ServerStatusResponseModel,
	ServerTroubleshootingResponseModel,
	TemporaryFileConfigurationResponseModel,
	UserConfigurationResponseModel,
	UserItemResponseModel,
} from '@umbraco-cms/backoffice/external/backend-api';
import { GRAPHICS } from './graphics.ts';
import { languageOf, UI_CULTURE } from './language.ts';
import { readPackages, type ExtensionMeta } from './packages.ts';
import { problem } from './problem.ts';
import { sessionOf, type EmbeddedUser } from './session.ts';
import type { UserDirectory } from './users.ts';
import type { Wire } from './wire-text.ts';

/** What may be done with a document unless the content says otherwise. */
export const DOCUMENT_VERBS = [
	'Umb.Document.Read',
	'Umb.Document.Create',
	'Umb.Document.Update',
	'Umb.Document.Publish',
	'Umb.Document.Unpublish',
	'Umb.Document.Delete',
	'Umb.Document.Duplicate',
	'Umb.Document.Move',
	'Umb.Document.CultureAndHostnames',
	'Umb.Document.PropertyValue.Read',
	'Umb.Document.PropertyValue.Write',
];

export interface ShellOptions {
	users: UserDirectory;
	pluginFolders: readonly string[];
	extensionMeta: ExtensionMeta;
	/** Of `@umbraco-cms/backoffice`. */
	umbracoVersion: string;
	/** Ids of documents that the user may not read, with all below them. */
	deniedDocuments(user: EmbeddedUser): string[];
}

type Answers = {
	status: ServerStatusResponseModel;
	configuration: ServerConfigurationResponseModel;
	information: ServerInformationResponseModel;
	troubleshooting: ServerTroubleshootingResponseModel;
	currentUser: CurrentUserResponseModel;
	currentUserConfiguration: CurrentUserConfigurationResponseModel;
	userConfiguration: UserConfigurationResponseModel;
	userItems: UserItemResponseModel[];
	manifests: ManifestResponseModel[];
	news: NewsDashboardResponseModel;
	temporaryFiles: TemporaryFileConfigurationResponseModel;
};

/** Checks the body against Umbraco's generated type and sends it. */
function answer<Name extends keyof Answers>(c: Context, _name: Name, body: Wire<Answers[Name]>): Response {
	return c.json(body as object);
}

const PASSWORD_RULES = {
	minimumPasswordLength: 10,
	requireNonLetterOrDigit: false,
	requireDigit: false,
	requireLowercase: false,
	requireUppercase: false,
};

/** What the client asks for before anybody has signed in. */
export function anonymousShellRoutes({ pluginFolders, extensionMeta }: ShellOptions): Hono {
	const app = new Hono();
	app.get('/server/status', (c) => answer(c, 'status', { serverStatus: 'Run' }));
	app.get('/server/configuration', (c) =>
		answer(c, 'configuration', {
			allowPasswordReset: false,
			versionCheckPeriod: 0,
			allowLocalLogin: true,
			umbracoCssPath: '/css',
			signalR: { skipNegotiation: false },
		}),
	);
	app.get('/manifest/manifest/public', async (c) => {
		const packages = await readPackages(pluginFolders, extensionMeta);
		return answer(
			c,
			'manifests',
			packages.filter(({ isPublic }) => isPublic).map(({ manifest }) => manifest),
		);
	});
	app.get('/security/back-office/graphics/:name', (c) => {
		const graphic = GRAPHICS[c.req.param('name')];
		return graphic ? c.body(graphic, 200, { 'content-type': 'image/svg+xml' }) : problem(c, 404, 'Not found');
	});
	return app;
}

/** What the client asks for about itself and its user. */
export function shellRoutes(options: ShellOptions): Hono {
	const { users, pluginFolders, extensionMeta, umbracoVersion: version } = options;
	const app = new Hono();
	app.get('/server/information', (c) =>
		answer(c, 'information', { version, assemblyVersion: version, baseUtcOffset: '00:00:00', runtimeMode: 'Production' }),
	);
	app.get('/server/troubleshooting', (c) =>
		answer(c, 'troubleshooting', {
			items: [
				{ name: 'CMS', data: 'embedded in Prompt Desk' },
				{ name: 'Backoffice', data: version },
				{ name: 'Node', data: process.versions.node },
			],
		}),
	);
	app.get('/manifest/manifest/private', async (c) => {
		const packages = await readPackages(pluginFolders, extensionMeta);
		return answer(
			c,
			'manifests',
			packages.filter(({ isPublic }) => !isPublic).map(({ manifest }) => manifest),
		);
	});
	app.get('/manifest/manifest', async (c) =>
		answer(
			c,
			'manifests',
			(await readPackages(pluginFolders, extensionMeta)).map(({ manifest }) => manifest),
		),
	);
	app.get('/news-dashboard', (c) => answer(c, 'news', { items: [] }));
	app.get('/temporary-file/configuration', (c) =>
		answer(c, 'temporaryFiles', {
			imageFileTypes: ['jpg', 'jpeg', 'png', 'gif', 'webp', 'svg'],
			disallowedUploadedFilesExtensions: [],
			allowedUploadedFileExtensions: [],
			maxFileSize: null,
		}),
	);

	app.get('/user/configuration', (c) =>
		answer(c, 'userConfiguration', {
			canInviteUsers: false,
			usernameIsEmail: true,
			passwordConfiguration: PASSWORD_RULES,
			allowChangePassword: false,
			allowTwoFactor: false,
		}),
	);
	app.get('/user/current/configuration', (c) =>
		answer(c, 'currentUserConfiguration', {
			keepUserLoggedIn: true,
			passwordConfiguration: PASSWORD_RULES,
			allowChangePassword: false,
			allowTwoFactor: false,
		}),
	);
	app.get('/user/current', (c) => {
		const user = sessionOf(c);
		return answer(c, 'currentUser', currentUser(user, UI_CULTURE[languageOf(c)], options.deniedDocuments(user)));
	});
	app.get('/item/user', (c) => {
		const found = (c.req.queries('id') ?? []).flatMap((id) => users.byId(id) ?? []);
		return answer(
			c,
			'userItems',
			found.map(({ id, name }) => ({ id, name, kind: 'Default', avatarUrls: [], flags: [] })),
		);
	});
	return app;
}

function currentUser(user: EmbeddedUser, culture: string, denied: string[]): Wire<CurrentUserResponseModel> {
	return {
		id: user.id,
		email: user.email,
		userName: user.email,
		name: user.name,
		languageIsoCode: culture,
		isAdmin: user.isAdmin,
		userGroupIds: user.groups.map((id) => ({ id })),
		allowedSections: [...user.sections],
		avatarUrls: [],
		languages: [...user.languages],
		hasAccessToAllLanguages: user.languages.length === 0,
		hasAccessToSensitiveData: true,
		hasDocumentRootAccess: true,
		documentStartNodeIds: [],
		hasMediaRootAccess: true,
		mediaStartNodeIds: [],
		hasElementRootAccess: false,
		elementStartNodeIds: [],
		fallbackPermissions: DOCUMENT_VERBS,
		permissions: denied.map((id) => ({ $type: 'DocumentPermissionPresentationModel', document: { id }, verbs: [] })),
	};
}
