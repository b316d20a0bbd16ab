import { writeFile } from 'node:fs/promises';
import openapiTs, { astToString } from 'openapi-typescript';
import { MANAGEMENT_INFO, managementRoutes, type ManagementServices } from '../server/api.management.ts';
import { openApiDocument } from '../server/http/openapi.ts';

const BASE_PATH = '/umbraco/ai/management/api/v1';

// Routes only close over their services, so the document needs neither a server nor a database.
const services = { providers: { list: () => [], get: () => undefined } } as unknown as ManagementServices;
const json = `${JSON.stringify(openApiDocument(MANAGEMENT_INFO, BASE_PATH, managementRoutes(services, BASE_PATH)), null, '\t')}\n`;
await writeFile(new URL('../openapi/management.json', import.meta.url), json);

const types = astToString(await openapiTs(json, { alphabetize: true }));
await writeFile(
	new URL('../client/api/schema.gen.ts', import.meta.url),
	`// Written by \`npm run generate\` from openapi/management.json.\n${types}`,
);
