import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { DOCUMENT } from '../server/embedded-cms/seed/ids.ts';
import { startApp, type Json, type TestApp } from './support/app.ts';
import { givenProfile, givenPrompt } from './support/given.ts';

let app: TestApp;
let profile: Json;
beforeAll(async () => {
	app = await startApp();
	profile = await givenProfile(app);
});
afterAll(() => app.close());
afterEach(() => app.upstream.reset());

const { home } = DOCUMENT;
const run = async (body: object, fields: object = {}) => {
	const { id } = await givenPrompt(app, { profileId: profile.id, instructions: 'Describe this.', ...fields });
	return app.ask('POST', `/prompt/${id}/execute`, { body });
};
const codes = ({ warnings }: Json) => warnings.map(({ code }: Json) => code);
const sent = () => app.upstream.requests.at(-1)!;
const system = () => sent().body!.messages.find(({ role }) => role === 'system')?.content ?? '';
/** A document as the backoffice sends it with unsaved values. */
const unsaved = (headline: unknown, more: object = {}) =>
	JSON.stringify({
		documentType: { unique: 'page' },
		values: [{ alias: 'headline', editorAlias: 'Umbraco.TextBox', culture: 'en-US', segment: null, value: headline }],
		variants: [{ culture: 'en-US', segment: null, name: 'Not saved yet' }],
		...more,
	});

describe('too much text', () => {
	const long = 'Coffee is roasted on Tuesdays. '.repeat(170_000);

	test('of a document is cut to the budget of the profile, said to be, and costs no time', async () => {
		const body = { entityId: home, entityContext: unsaved(long) };
		const started = performance.now();
		const reply = await run(body);
		expect(performance.now() - started).toBeLessThan(8_000);
		expect(codes(reply.body)).toEqual(['context_truncated']);
		expect(reply.body.warnings[0].message).toContain('"headline"');
		expect(system().length).toBeLessThan(80_000);
	});

	test('of a variable is cut to 1 MiB and said to be', async () => {
		const { body } = await run({ variables: { text: long } }, { instructions: '{{ text }}' });
		expect(codes(body)).toEqual(['context_truncated']);
		expect(sent().prompt.length).toBe(1024 * 1024);
	});

	test('of a property is said to be cut wherever it is read, and not where it is not', async () => {
		const body = { entityId: home, entityContext: unsaved(long), propertyAlias: 'headline' };
		const alone = (instructions: string) => run(body, { instructions, includeEntityContext: false });
		for (const instructions of [
			'{{ headline }}',
			'{{ entity.Headline | size }}',
			'{{ currentValue | truncate: 9 }}',
			'{{ property.value }}',
		]) {
			const { body: cut } = await alone(instructions);
			expect(codes(cut)).toEqual(['context_truncated']);
		}
		expect(codes((await alone('{{ property.alias }} of {{ entity.name }}')).body)).toEqual([]);

		const markup = { markup: `<p>${long}</p>` };
		const values = [{ alias: 'intro', editorAlias: 'Umbraco.RichText', culture: 'en-US', value: markup }];
		const rich = await run(
			{ entityId: home, entityContext: unsaved('', { values }) },
			{ includeEntityContext: false, instructions: '{{ intro | size }}' },
		);
		expect(rich.body.warnings).toEqual([expect.objectContaining({ code: 'context_truncated', subject: 'intro' })]);
	});

	test('that a system prompt reads is said to be cut', async () => {
		const systemPromptTemplate = 'You know: {{ text | truncate: 20 }}';
		const knowing = await givenProfile(app, { settings: { systemPromptTemplate } });
		const { body } = await run({ variables: { text: long } }, { profileId: knowing.id });
		expect(codes(body)).toEqual(['context_truncated']);
	});

	test('leaves short properties whole in a small budget, and is said not to be read at all', async () => {
		const small = await givenProfile(app, { settings: { contextTokenBudget: 200 } });
		const notes = ['One', 'Two', 'Three'].map((description) => ({ description, value: `${description} is short.` }));
		const texts = Array.from({ length: 12 }, (_, index) => ({ description: `Long ${index}`, value: long.slice(0, 3_000 + index) }));
		const { body } = await run({ context: [...texts, ...notes] }, { profileId: small.id });
		for (const { value } of notes) expect(system()).toContain(value);
		expect(body.warnings[0].message).toMatch(/^The model reads (?:only the beginning of "Long 0".* and )?nothing of "Long \d+"/);
		expect(body.warnings[0].message).not.toMatch(/"(?:One|Two|Three)"/);
	});

	test('beside it is cut as well', async () => {
		const small = await givenProfile(app, { settings: { contextTokenBudget: 300 } });
		const { body } = await run({ context: [{ description: 'Notes', value: long.slice(0, 50_000) }] }, { profileId: small.id });
		expect(codes(body)).toEqual(['context_truncated']);
		expect(system().length).toBeLessThan(3_000);
	});
});
