import { readFile, writeFile } from 'node:fs/promises';
import openapiTs, { astToString } from 'openapi-typescript';
import { managementApi, managementRoutes, type ManagementServices } from '../server/api.management.ts';
import { openApiDocument } from '../server/http/openapi.ts';

/** Writes what is made from the routes; with `--check` it only says what is not current. */
const management = managementApi('/umbraco/ai/management/api/v1');

// Routes only close over their services, so the document needs neither a server nor a database.
const services = { providers: { list: () => [], get: () => undefined } } as unknown as ManagementServices;
const json = `${JSON.stringify(openApiDocument(management, managementRoutes(services, management, { originOf: () => '' })), null, '\t')}\n`;
// What has a default may be left out of a body; in an answer it is required, and says so.
const types = astToString(await openapiTs(json, { alphabetize: true, defaultNonNullable: false }));

const files = {
	'openapi/management.json': json,
	'client/api/schema.gen.ts': `// Written by \`npm run generate\` from openapi/management.json.\n${types}`,
};
for (const [name, text] of Object.entries(files)) {
	const file = new URL(`../${name}`, import.meta.url);
	if (!process.argv.includes('--check')) await writeFile(file, text);
	else if ((await readFile(file, 'utf8').catch(() => '')) !== text) {
		process.stderr.write(`${name} is not what the routes say. Run: npm run generate\n`);
		process.exitCode = 1;
	}
}
