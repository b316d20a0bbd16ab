import { describe, expect, it } from 'vitest';
import { offlineProvider } from '../server/provider/offline.ts';
import type { Brief, ModelCall } from '../server/provider/provider.ts';
import { collect, modelCall } from './support/model-call.ts';

const EN = `Our rye bread is fermented slowly for 24 hours. That gives the bread a deep taste and a crust that stays crisp for days. Dr. Hansen, who founded the bakery in 1987, still checks every batch of bread himself. The flour comes from three farms near the bakery. You can buy the bread in our shop every morning from seven, and on Saturdays from eight. Do you want to learn baking?`;

const TEXTS: Record<string, string> = {
	en: EN,
	da: 'Vores rugbrød hæver langsomt i 24 timer. Det giver brødet en dyb smag og en sprød skorpe. Bageriet blev grundlagt i 1987, og mester kontrollerer stadig hvert brød. Melet kommer fra tre gårde tæt på bageriet, f.eks. Brogården.',
	de: 'Unser Roggenbrot reift langsam über 24 Stunden. Das gibt dem Brot einen tiefen Geschmack und eine knusprige Kruste. Die Bäckerei wurde 1987 gegründet, und der Meister prüft noch jedes Brot. Das Mehl kommt von drei Höfen in der Nähe.',
	sv: 'Vårt rågbröd jäser långsamt i 24 timmar. Det ger brödet en djup smak och en krispig skorpa. Bageriet grundades 1987 och mästaren kontrollerar fortfarande varje bröd. Mjölet kommer från tre gårdar nära bageriet.',
	nb: 'Rugbrødet vårt hever langsomt i 24 timer. Det gir brødet en dyp smak og en sprø skorpe. Bakeriet ble grunnlagt i 1987, og mesteren kontrollerer fortsatt hvert brød. Melet kommer fra tre gårder nær bakeriet.',
	fr: 'Notre pain de seigle fermente lentement pendant 24 heures. Cela donne au pain un goût profond et une croûte croquante. La boulangerie a été fondée en 1987 et le maître vérifie encore chaque pain. La farine vient de trois fermes proches.',
	es: 'Nuestro pan de centeno fermenta lentamente durante 24 horas. Eso da al pan un sabor profundo y una corteza crujiente. La panadería se fundó en 1987 y el maestro todavía revisa cada pan. La harina viene de tres granjas cercanas.',
	nl: 'Ons roggebrood rijst langzaam gedurende 24 uur. Dat geeft het brood een diepe smaak en een knapperige korst. De bakkerij werd opgericht in 1987 en de meester controleert nog elk brood. Het meel komt van drie boerderijen in de buurt.',
};

async function ask(prompt: string, brief: Partial<Brief>, call: Partial<ModelCall> = {}, settings = {}) {
	const client = await offlineProvider().connect(settings);
	const request = modelCall({
		...call,
		messages: [{ role: 'user', content: prompt }],
		brief: () => ({ optionCount: 1, sources: [], ...brief }),
	});
	return collect(client.call(request));
}

const sentencesOf = (text: string) => text.split(/(?<=[.!?…]) /);

describe('the offline provider', () => {
	it('says in its name and model id that it is not a model', async () => {
		const provider = offlineProvider();
		expect(provider.name).toMatch(/no model/);
		const [model] = await (await provider.connect({})).listModels(new AbortController().signal);
		expect(model).toMatchObject({ id: 'offline-extractive', name: expect.stringMatching(/not a model/) });
		expect((await ask('Summarise', { sources: [EN] }, { modelId: 'whatever' })).finish?.modelId).toBe('offline-extractive');
	});

	it.each(Object.entries(TEXTS))('picks whole sentences of a text in %s, within the limit', async (culture, text) => {
		const { text: answer } = await ask('Write a meta description', { sources: [text], maxLength: 130, culture });
		expect(answer.length).toBeGreaterThan(30);
		expect(answer.length).toBeLessThanOrEqual(130);
		for (const sentence of sentencesOf(answer)) expect(text).toContain(sentence);
	});

	it('cuts at a word when not even one sentence fits', async () => {
		const { text } = await ask('Write a meta description', { sources: [EN], maxLength: 25 });
		expect(text.length).toBeLessThanOrEqual(25);
		expect(text).toMatch(/^\S.*\S…$/);
		expect(EN.split(/[ .,]/)).toContain(text.slice(0, -1).split(' ').at(-1));
	});

	it('takes the limit from the instructions where no other is given', async () => {
		const { text } = await ask('Skriv en metabeskrivelse på højst 70 tegn.', { sources: [TEXTS['da']!], culture: 'da-DK' });
		expect(text.length).toBeLessThanOrEqual(70);
	});

	it('answers with bullets when the instructions ask for them', async () => {
		const { text } = await ask(`Summarise as 3 bullet points:\n${EN}`, { sources: [EN, '3 bullet points'] });
		const lines = text.split('\n');
		expect(lines).toHaveLength(3);
		for (const line of lines) expect(EN).toContain(line.replace(/^- /, ''));
	});

	it('shortens', async () => {
		const { text } = await ask('Shorten this text.', { sources: [EN] });
		expect(text.length).toBeLessThanOrEqual(EN.length / 2);
		expect(text).not.toBe('');
	});

	it('shortens what stands in the instructions and not the rest of the document', async () => {
		const value = 'Rye bread, fermented slowly in the old stone oven of Odense';
		const { text } = await ask(`Shorten the text to at most 30 characters.\n\n${value}`, { sources: [EN, value], maxLength: 30 });
		expect(value).toContain(text.slice(0, -1));
		expect(text.length).toBeLessThanOrEqual(30);
	});

	it('keeps to one sentence where one was asked for', async () => {
		const { text } = await ask('Summarize this page as one sentence.', { sources: [EN, 'one sentence'] });
		expect(sentencesOf(text.replace('Dr. ', ''))).toHaveLength(1);
	});

	it('does not suggest the title of today', async () => {
		const { text } = await ask('Suggest titles for this page.\n\nTitle today: Rye bread', { sources: [EN, 'Rye bread'], optionCount: 4 });
		expect(text.split('\n')).toHaveLength(4);
		expect(text.split('\n')).not.toContain('Rye bread');
	});

	it('gives as many different titles as were asked for, as lines', async () => {
		const { text } = await ask('Suggest titles', { sources: [EN, 'Rye bread from Odense'], optionCount: 6, maxLength: 60 });
		const lines = text.split('\n');
		expect(new Set(lines.map((line) => line.toLowerCase())).size).toBe(6);
		for (const line of lines) expect(line.length).toBeLessThanOrEqual(60);
	});

	it.each(['Suggest titles', 'Write a meta description', 'Shorten', 'Summarise as bullets'])(
		'gives different options as JSON for "%s"',
		async (prompt) => {
			const { text } = await ask(prompt, { sources: [EN], optionCount: 3 }, { format: 'json' });
			const { options } = JSON.parse(text) as { options: { label: string; value: string; description: string }[] };
			expect(options.map((option) => option.label)).toEqual(['Option 1', 'Option 2', 'Option 3']);
			expect(new Set(options.map((option) => option.value)).size).toBe(3);
			expect(options[0]!.description).toBe(`${options[0]!.value.length} characters`);
		},
	);

	it('answers one JSON object where JSON is asked for', async () => {
		const { text } = await ask('Summarise', { sources: [EN] }, { format: 'json' });
		expect(JSON.parse(text)).toEqual({ text: expect.any(String), keywords: expect.arrayContaining(['bread']) });
	});

	it('fills a JSON Schema', async () => {
		const schema = {
			type: 'object',
			properties: {
				title: { type: 'string', maxLength: 40 },
				summary: { type: 'string' },
				tags: { type: 'array', items: { type: 'string' }, maxItems: 2 },
				tone: { enum: ['neutral', 'warm'] },
				score: { type: 'integer', minimum: 1 },
				seo: { type: 'object', properties: { indexed: { type: 'boolean' } } },
			},
		};
		const { text } = await ask('Describe the page', { sources: [EN] }, { format: 'json', schema });
		const answer = JSON.parse(text) as { title: string; summary: string };
		expect(answer).toEqual({
			title: expect.stringMatching(/^.{5,40}$/),
			summary: expect.stringMatching(/\./),
			tags: ['bread', expect.any(String)],
			tone: 'neutral',
			score: 1,
			seo: { indexed: false },
		});
	});

	it.each([
		['/media/1/rye-bread_onTable-1024x768.jpg', 'Rye bread on table'],
		['IMG_2041-sourdough-crust.webp', 'Sourdough crust'],
	])('makes an alt text of the file name %s', async (file, text) => {
		expect((await ask(`Write an alt text for ${file}`, { sources: [file] })).text).toBe(text);
	});

	it('makes an alt text of a caption where the file name says nothing', async () => {
		expect((await ask('Write an alt text', { sources: ['A loaf on a table', 'DSC_0042.jpg'] })).text).toBe('A loaf on a table');
	});

	it.each([
		['Translate to German', 'en', /^Offline mode cannot translate/],
		['Oversæt til engelsk', 'da', /^Offline-tilstand kan ikke oversætte/],
		['Rewrite in a formal tone', 'en', /^Offline mode cannot rewrite/],
		['Omskriv i en venlig tone', 'da', /^Offline-tilstand kan ikke omskrive/],
	])('admits what takes a model: %s', async (prompt, culture, expected) => {
		const { text, finish } = await ask(`${prompt}:\n${EN}`, { sources: [EN], culture });
		expect(text).toMatch(expected);
		expect(finish?.unable).toBe(true);
	});

	it('is not misled by words of the content', async () => {
		const source = `We translate books and rewrite headlines as bullet points. ${EN}`;
		expect((await ask(`Summarise:\n${source}`, { sources: [source] })).text).not.toMatch(/^Offline|^- /);
	});

	it('offers an outline where a new text is asked for', async () => {
		const sources = ['Sourdough for beginners', 'home bakers', '800'];
		const { text } = await ask('Write a blog post about Sourdough for beginners for home bakers, 800 words.', { sources });
		expect(text).toMatch(/^Outline for “Sourdough for beginners” \(offline mode cannot write new text\)\n1\. /);
	});

	it('says that there is no text to work from', async () => {
		expect(await ask('Summarise', { sources: [] })).toMatchObject({
			text: expect.stringMatching(/^Offline mode has no text to work from/),
			finish: { unable: true },
		});
		expect((await ask('Summarise', { sources: [EN] })).finish?.unable).toBe(false);
		expect((await ask('Summarise', { sources: ['', '  '] })).text).toMatch(/no text/);
		expect((await ask('Opsummér', { sources: [], culture: 'da' })).text).toMatch(/^Offline-tilstand har ingen tekst/);
	});

	it('works on the text of a prompt that was sent as one', async () => {
		expect(EN).toContain(sentencesOf((await ask(`Summarize: ${EN}`, {})).text)[0]);
	});

	it('works on the earlier answer when that is refined', async () => {
		const client = await offlineProvider().connect({});
		const messages = [
			{ role: 'user' as const, content: 'Summarise' },
			{ role: 'assistant' as const, content: EN },
			{ role: 'user' as const, content: 'Make it shorter' },
		];
		const { text } = await collect(
			client.call(modelCall({ messages, brief: () => ({ optionCount: 1, sources: ['Something else entirely, not to be used here.'] }) })),
		);
		expect(EN).toContain(sentencesOf(text)[0]);
	});

	it('reads HTML and Markdown as text', async () => {
		const source = `<h2>Bread</h2><p>Our <b>rye</b> bread is fermented &amp; baked slowly for the whole day.</p>`;
		expect((await ask('Summarise', { sources: [source] })).text).not.toMatch(/[<>]|&amp;/);
	});

	it('gives the same answer to the same call', async () => {
		const once = await ask('Suggest titles', { sources: [EN], optionCount: 5 });
		expect(await ask('Suggest titles', { sources: [EN], optionCount: 5 })).toEqual(once);
	});

	it('streams the same text word by word', async () => {
		const whole = await ask('Summarise', { sources: [EN] });
		const streamed = await ask('Summarise', { sources: [EN] }, { stream: true });
		expect(whole.texts).toHaveLength(1);
		expect(streamed.texts.length).toBeGreaterThan(10);
		expect(streamed.text).toBe(whole.text);
		expect(streamed.finish).toEqual(whole.finish);
	});

	it('counts its tokens and keeps to their limit', async () => {
		expect((await ask('Summarise', { sources: [EN] })).finish).toMatchObject({
			reason: 'stop',
			usage: { inputTokens: expect.any(Number) },
		});
		const { text, finish } = await ask('Summarise', { sources: [EN] }, { maxTokens: 8 });
		expect(finish?.reason).toBe('length');
		expect(text.split(' ').length).toBeLessThan(12);
		const json = await ask('Suggest titles', { sources: [EN], optionCount: 5 }, { maxTokens: 60, format: 'json' });
		expect(json.finish?.reason).toBe('length');
		expect((JSON.parse(json.text) as { options: unknown[] }).options.length).toBeLessThan(5);
	});

	it('can be paced, and stops with the reason of an abort', async () => {
		const reason = new Error('Stopped');
		const stop = new AbortController();
		setTimeout(() => stop.abort(reason), 50);
		const { error, texts } = await ask('Summarise', { sources: [EN] }, { stream: true, signal: stop.signal }, { pace: 10 });
		expect(error).toBe(reason);
		expect(texts.length).toBeGreaterThan(0);
		expect((await ask('Summarise', { sources: [EN] }, { signal: stop.signal })).error).toBe(reason);
	});

	it('is quick with a very long text', async () => {
		const began = performance.now();
		await ask('Summarise', { sources: [EN.repeat(5_000), '<'.repeat(1_000_000), ' '.repeat(1_000_000)] });
		expect(performance.now() - began).toBeLessThan(1_000);
	});
});
