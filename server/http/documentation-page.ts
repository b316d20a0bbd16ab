import { html, raw } from 'hono/html';
import { CATALOGUE, type ErrorCode } from '../base/errors.ts';
import { exampleOf, joined, limitsOf, typeOf, type Html, type Schema } from './documentation-schema.ts';
import { DOCUMENTATION_STYLE } from './documentation-style.ts';
import type { ApiDescription } from './openapi.ts';
import type { Renderer } from './renderer.ts';

/** What stands in the page for the address that it is read at. */
export const ORIGIN = 'https://origin.invalid';
/** Whole, because its hash stands in the policy of the page. */
const STYLE = raw(`<style>${DOCUMENTATION_STYLE}</style>`);

/** An OpenAPI document of ours, as far as the page reads it. */
export interface ReadableDocument {
	info: { title: string; version: string; description?: string };
	paths: Record<string, Record<string, Operation>>;
	components: { schemas?: Record<string, Schema> };
}

interface Operation {
	operationId: string;
	summary: string;
	description: string;
	tags: string[];
	security: unknown[];
	parameters?: { in: string; name: string; required?: boolean; schema: Schema }[];
	requestBody?: { required?: boolean; content: Record<string, { schema: Schema }> };
	responses: Record<string, { description: string; content?: Record<string, { schema: Schema }>; headers?: Record<string, unknown> }>;
}

interface Call extends Operation {
	method: string;
	/** Below the base path. */
	path: string;
}

/** The whole API on one page without scripts: the browser's own search finds everything. */
export function documentationPage(document: ReadableDocument, api: ApiDescription): Html {
	const schemas = document.components.schemas ?? {};
	const calls = Object.entries(document.paths).flatMap(([path, methods]) =>
		Object.entries(methods).map(([method, operation]): Call => ({
			...operation,
			method: method.toUpperCase(),
			path: path.slice(api.basePath.length),
		})),
	);
	const byTag = Map.groupBy(calls, ({ tags }) => tags[0]!);
	const { title, version, description } = document.info;
	return html`<!doctype html>
		<html lang="en">
			<head>
				<meta charset="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<title>${title}</title>
				<link rel="icon" href="data:," />
				${STYLE}
			</head>
			<body>
				<a id="skip" href="#main">Skip to the routes</a>
				<header>
					<h1>${title}</h1>
					<p>${prose(description ?? '')} <span class="faint">Version ${version}.</span></p>
					<p><a href="openapi.json">OpenAPI 3.1 document</a></p>
				</header>
				<nav aria-label="Contents">
					<a href="#start">First call</a>
					${[...byTag].map(
						([tag, list]) =>
							html`<p>${tag}</p>
								<ul>
									${list.map((call) => html`<li><a href="#${call.operationId}">${call.summary}</a></li>`)}
								</ul>`,
					)}
					<p>Reference</p>
					<ul>
						<li><a href="#errors">Errors</a></li>
						<li><a href="#schemas">Schemas</a></li>
					</ul>
				</nav>
				<main id="main" tabindex="-1">
					${start(api)}
					${[...byTag].map(
						([tag, list]) =>
							html`<section>
								<h2>${tag}</h2>
								${list.map((call) => article(call, schemas))}
							</section>`,
					)}
					${errors(api.renderer, calls)}
					<section>
						<h2 id="schemas">Schemas</h2>
						${Object.entries(schemas).map(([name, schema]) => schemaTable(name, schema))}
					</section>
				</main>
			</body>
		</html>`;
}

function start({ firstCall }: ApiDescription): Html {
	return html`<section>
		<h2 id="start">First call</h2>
		${firstCall(ORIGIN)}
		<p>A member that is not known is refused by name, and so is a value that does not fit.</p>
	</section>`;
}

function article(call: Call, schemas: Record<string, Schema>): Html {
	const answers = Object.entries(call.responses);
	return html`<article>
		<h3 id="${call.operationId}"><span class="method">${call.method}</span> <code>${call.path}</code></h3>
		<p>${call.summary}. <span class="faint">${call.description.replaceAll('**', '')}</span></p>
		${call.parameters?.length ? parameters(call.parameters) : ''} ${call.requestBody ? bodyLine(call.requestBody) : ''}
		<pre>${curl(call, schemas)}</pre>
		<table>
			<caption>
				Answers
			</caption>
			<tbody>
				${answers.map(([status, { description, content = {}, headers = {} }]) => {
					const [[mediaType, body] = []] = Object.entries(content);
					return html`<tr>
						<th scope="row">${status}</th>
						<td>
							${description}${body && Number(status) < 400 ? html`: ${typeOf(body.schema)}` : ''} ${headerNames(headers)}
							${mediaType === 'text/event-stream' ? html`<span class="faint">${body!.schema.description}</span>` : ''}
						</td>
					</tr>`;
				})}
			</tbody>
		</table>
	</article>`;
}

function headerNames(headers: Record<string, unknown>): Html | string {
	const names = Object.keys(headers).map((name) => html`<code>${name}</code>`);
	return names.length ? html`<span class="faint">with ${joined(names, ' and ')}</span>` : '';
}

function parameters(list: NonNullable<Operation['parameters']>): Html {
	return html`<table>
		<caption>
			Parameters
		</caption>
		<tbody>
			${list.map((one) => memberRow(one.name, one.schema, Boolean(one.required), `in the ${one.in}`))}
		</tbody>
	</table>`;
}

function bodyLine({ content, required }: NonNullable<Operation['requestBody']>): Html {
	const [body] = Object.values(content);
	return html`<p>Body: ${typeOf(body!.schema)}${required ? '' : ', may be left out'}</p>`;
}

function curl({ method, path, security, requestBody }: Call, schemas: Record<string, Schema>): string {
	const lines = [`curl ${method === 'GET' ? '' : `-X ${method} `}"$API${path.replaceAll(/\{(\w+)\}/g, '<$1>')}"`];
	if (security.length) lines.push(`-H "Authorization: Bearer $TOKEN"`);
	const body = requestBody?.content['application/json'];
	if (body) {
		const json = JSON.stringify(exampleOf(body.schema, schemas), null, 2).replaceAll("'", String.raw`'\''`);
		lines.push(`-H 'Content-Type: application/json'`, `-d '${json}'`);
	}
	return lines.join(' \\\n  ');
}

/** What no route answers yet is not told of. */
function errors({ mediaType, schema, statusAndCode }: Renderer, calls: readonly Call[]): Html {
	const told = new Set(calls.flatMap(({ responses }) => Object.values(responses).flatMap(({ description }) => description.split(/[:,] /))));
	const causes = Object.entries(CATALOGUE).filter(([cause]) => told.has(statusAndCode(cause as ErrorCode).code));
	const name = String(schema.meta()?.id);
	return html`<section>
		<h2 id="errors">Errors</h2>
		<p>
			Every failure is answered as <code>${mediaType}</code> (<a href="#schema-${name}">${name}</a>). Its <code>code</code> is what programs
			go by; texts may change.
		</p>
		<table>
			<caption>
				Codes
			</caption>
			<tbody>
				${causes.map(([cause, { detail, retryable }]) => {
					const { status, code } = statusAndCode(cause as ErrorCode);
					return html`<tr>
						<th scope="row"><code>${code}</code></th>
						<td>${status}. ${detail}${retryable ? ' The same call can succeed later.' : ''}</td>
					</tr>`;
				})}
			</tbody>
		</table>
	</section>`;
}

function schemaTable(name: string, schema: Schema): Html {
	const members = Object.entries(schema.properties ?? {});
	return html`<h3 id="schema-${name}">${name}</h3>
		${schema.description ? html`<p>${prose(schema.description)}</p>` : ''}
		${
			members.length
				? html`<table>
						<caption>
							Members
						</caption>
						<tbody>
							${members.map(([member, type]) => memberRow(member, type, schema.required?.includes(member) ?? false))}
						</tbody>
					</table>`
				: html`<p>${schema.anyOf ? joined(schema.anyOf.map(typeOf), ' or ') : typeOf(schema)}</p>`
		}`;
}

function memberRow(name: string, schema: Schema, required: boolean, where = ''): Html {
	const notes = [where, required ? 'required' : '', limitsOf(schema)].filter(Boolean).join('; ');
	return html`<tr>
		<th scope="row"><code>${name}</code></th>
		<td>${typeOf(schema)} ${notes ? html`<span class="faint">(${notes})</span>` : ''} ${prose(schema.description ?? '')}</td>
	</tr>`;
}

/** Text of ours, in which backticks mark code. */
function prose(text: string): Html {
	return html`${text.split('`').map((part, index) => (index % 2 ? html`<code>${part}</code>` : part))}`;
}
