import type { UmbEntryPointOnInit } from '@umbraco-cms/backoffice/extension-api';
import type { ManifestPropertyEditorUi } from '@umbraco-cms/backoffice/property-editor';
import { PLAIN_TEXT_UIS, propertyManifests } from './property-manifests.ts';
import { PdRunsContext } from './runs.context.ts';

const PLAIN_TEXT_SCHEMAS = ['Umbraco.TextBox', 'Umbraco.TextArea'];

export const onInit: UmbEntryPointOnInit = (host, registry) => {
	// The preview app runs entry points too, and has no room for a sidebar.
	if ((host as unknown as Element).localName !== 'umb-backoffice') return;
	new PdRunsContext(host);
	// Editors of other packages that store plain text the same way.
	host.observe(registry.byType<'propertyEditorUi', ManifestPropertyEditorUi>('propertyEditorUi'), (uis) => {
		for (const { alias, meta } of uis) {
			if (!PLAIN_TEXT_SCHEMAS.includes(meta.propertyEditorSchemaAlias ?? '') || PLAIN_TEXT_UIS.includes(alias)) continue;
			for (const manifest of propertyManifests([alias], `.${alias}`))
				if (!registry.isRegistered(manifest.alias)) registry.register(manifest);
		}
	});
};
