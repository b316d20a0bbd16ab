import { describe, expect, it } from 'vitest';
import { eventsOf } from '../client/api/server-events.ts';
import { composed, measured } from '../client/execution/insert.ts';
import { withBlock } from '../client/execution/block-values.ts';
import { type Answer, canInsert, isChoice, newRun, next, type Run, type RunEvent, sentencesOf, textOf } from '../client/execution/run.ts';
import { isMissing, sentValues, startValues, summaryOf } from '../client/execution/variables.ts';

const answer = (more: Partial<Answer> = {}): Answer => ({
	response: 'Whole text.',
	promptId: 'p',
	promptVersion: 1,
	profileId: 'q',
	finishReason: 'stop',
	model: { providerId: 'offline', modelId: 'offline-extractive' },
	usage: { inputTokens: 1, outputTokens: 1, totalTokens: 2 },
	auditLogId: 'a',
	options: [],
	cost: null,
	durationMs: 1,
	truncated: false,
	warnings: [],
	...more,
});
const play = (...events: RunEvent[]): Run => events.reduce(next, newRun());
const three = ['One', 'Two', 'Three'].map((value) => ({ label: value, value }));

describe('server-sent events', () => {
	const text =
		'event: content\ndata: {"delta":"Ærø"}\n\n: ping\n\nevent: complete\r\ndata: {"a":\r\ndata: 1}\r\n\r\nevent: content\ndata: {"del';
	const expected = [
		{ event: 'content', data: '{"delta":"Ærø"}' },
		{ event: 'complete', data: '{"a":\n1}' },
	];
	async function read(sent: string, size = sent.length) {
		const bytes = new TextEncoder().encode(sent);
		const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
			start(controller) {
				for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.slice(at, at + size));
				controller.close();
			},
		});
		const events = [];
		for await (const event of eventsOf(stream)) events.push(event);
		return events;
	}

	it('are read however the stream is cut, without the one that it breaks off in', async () => {
		for (const size of [1, 2, 3, 5, 8, 13, 34, 200]) expect(await read(text, size)).toEqual(expected);
	});

	it('are not read without end', async () => {
		await expect(read(`data: ${'x'.repeat(5_000_000)}`)).rejects.toThrow('max buffer size');
	});
});

describe('a run', () => {
	it('grows while it streams, then holds the whole answer', () => {
		const run = play({ type: 'started' }, { type: 'content', delta: 'Whole ' }, { type: 'content', delta: 'te' });
		expect([run.phase, textOf(run), canInsert(run)]).toEqual(['running', 'Whole te', false]);
		const done = next(run, { type: 'complete', answer: answer() });
		expect([done.phase, textOf(done), canInsert(done), done.auditLogId]).toEqual(['done', 'Whole text.', true, 'a']);
	});

	it('keeps what had come when it is stopped, and lets nothing late in', () => {
		const run = play({ type: 'started' }, { type: 'content', delta: 'Half' }, { type: 'stopped' }, { type: 'content', delta: ' late' });
		expect([run.phase, textOf(run), canInsert(run)]).toEqual(['stopped', 'Half', true]);
	});

	it('cannot insert what was stopped before anything came', () => {
		expect(canInsert(play({ type: 'started' }, { type: 'stopped' }))).toBe(false);
	});

	it.each([
		['provider_unavailable', 'broken'],
		['provider_timeout', 'broken'],
		['network', 'broken'],
		['internal_error', 'broken'],
		['guardrail_blocked', 'failed'],
		['provider_content_refused', 'failed'],
		['provider_output_invalid', 'failed'],
	])('that ends with %s after its first words is %s, and only a broken one can be inserted', (code, phase) => {
		const run = play({ type: 'started' }, { type: 'content', delta: 'Half' }, { type: 'failed', failure: { code, auditLogId: 'a' } });
		expect([run.phase, canInsert(run), run.auditLogId]).toEqual([phase, phase === 'broken', 'a']);
	});

	it('keeps the options that had come when it broke off', () => {
		const options = three.slice(0, 2).map((option): RunEvent => ({ type: 'option', option }));
		const run = play({ type: 'started' }, ...options, { type: 'failed', failure: { code: 'network' } }, { type: 'chosen', index: 1 });
		expect([run.phase, isChoice(run), textOf(run)]).toEqual(['broken', true, 'Two']);
	});

	it('keeps the audit entry of a failure', () => {
		const run = play({ type: 'started' }, { type: 'metadata', auditLogId: 'a' }, { type: 'failed', failure: { code: 'provider_timeout' } });
		expect([run.phase, run.auditLogId, canInsert(run)]).toEqual(['failed', 'a', false]);
	});

	it('edits the chosen option only', () => {
		const done = play({ type: 'started' }, { type: 'complete', answer: answer({ options: three }) }, { type: 'chosen', index: 1 });
		expect([isChoice(done), textOf(done), done.edited]).toEqual([true, 'Two', false]);
		const edited = next(done, { type: 'edited', text: 'Two and a half' });
		expect([textOf(edited), textOf(next(edited, { type: 'chosen', index: 0 })), edited.edited]).toEqual(['Two and a half', 'One', true]);
	});

	it('ignores an option that is not there', () => {
		const done = play({ type: 'started' }, { type: 'complete', answer: answer({ options: three }) }, { type: 'chosen', index: 7 });
		expect(textOf(done)).toBe('One');
	});

	it('begins anew when it is run again', () => {
		const run = play({ type: 'started' }, { type: 'complete', answer: answer() }, { type: 'edited', text: 'Mine' }, { type: 'started' });
		expect(run).toEqual({ ...newRun(), phase: 'running' });
	});

	it('is read aloud by whole sentences', () => {
		expect(sentencesOf('First one. Second on')).toBe('First one.');
		expect(sentencesOf('Costs 1.5 mil')).toBe('');
	});
});

describe('inserting', () => {
	it('replaces, or puts the text beside the current one', () => {
		expect(composed('Replace', 'Old', ' New\n', false)).toBe('New');
		expect(composed('Append', 'Old ', 'New', false)).toBe('Old New');
		expect(composed('Append', 'One\n\nTwo', 'New', false)).toBe('One\n\nTwo\n\nNew');
		expect(composed('Prepend', 'Old', 'New', true)).toBe('New Old');
	});

	it('puts nothing beside an empty field', () => {
		expect(composed('Append', '  ', 'New', false)).toBe('New');
	});

	it('gives a one-line field one line, and numbers stay text', () => {
		expect(composed('Replace', '', 'A\n\nB', true)).toBe('A B');
		expect(composed('Replace', '', '2024', true)).toBe('2024');
	});

	it('is measured by the tighter limit, an addition by the whole field', () => {
		const texts = { added: 'New', result: 'Old New' };
		expect(measured('Replace', { added: 'New', result: 'New' }, { prompt: 160, field: 60 })).toEqual({ count: 3, limit: 60 });
		expect(measured('Append', texts, { prompt: 160, field: 60 })).toEqual({ count: 7, limit: 60 });
		expect(measured('Append', texts, { prompt: 160, field: undefined })).toEqual({ count: 3, limit: 160 });
		expect(measured('Replace', texts, { prompt: null, field: undefined }).limit).toBeUndefined();
	});
});

describe('what is sent', () => {
	it('holds an open block as the editor sees it, however deep', () => {
		const block = (value: string) => ({ key: 'b', contentTypeKey: 't', values: [{ alias: 'quote', value }] });
		const values = [
			{ alias: 'quotes', value: { contentData: [{ key: 'a', values: [{ alias: 'inner', value: { contentData: [block('old')] } }] }] } },
		];
		const [sent] = withBlock(values, 'b', [{ alias: 'quote', value: 'new' }]);
		expect(JSON.stringify(sent)).toContain('"new"');
		expect(JSON.stringify(sent)).not.toContain('"old"');
		expect(JSON.stringify(values)).toContain('"old"');
	});

	it('starts from the defaults and sends only what has a value', () => {
		const of = (name: string, more: object) => ({
			name,
			label: '',
			type: 'text' as const,
			required: false,
			choices: [],
			help: '',
			...more,
		});
		const variables = [of('tone', { required: true }), of('words', { type: 'number', default: 40 }), of('note', {})];
		const values = startValues(variables);
		expect(isMissing(variables, values)).toBe(true);
		const filled = { ...values, tone: 'calm', words: '25' };
		expect(isMissing(variables, filled)).toBe(false);
		expect(sentValues(variables, filled)).toEqual({ tone: 'calm', words: 25 });
	});

	it('sums up what was given: a switch by its label when it is on, and not at all when it is off', () => {
		const of = (name: string, label: string) => ({ name, label, type: 'text' as const, required: false, choices: [], help: '' });
		const variables = [of('tone', 'Tone'), of('formal', 'Formal'), of('short', 'Short'), of('note', 'Note')];
		expect(summaryOf(variables, { tone: 'calm', formal: true, short: false })).toBe('calm, Formal');
	});
});
