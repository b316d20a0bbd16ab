import { defaultOperators, filters, Liquid, toValue, type Context, type Emitter } from 'liquidjs';
import { checkSearch, guarded, rangeBound, type Filter } from './filters.ts';
import { printed } from './values.ts';

const PARSE_LIMIT = 65_536;
const RENDER_LIMIT = 1_000;
const MEMORY_LIMIT = 10_000_000;
/** The name cannot be written in a template. */
export const RANGE_BOUND = 'range bound';

type BinaryOperator = (left: unknown, right: unknown, context: Context) => OperatorResult;
type OperatorResult = ReturnType<(typeof defaultOperators)[string]>;

/** They read files, or leave the template. */
const NO_TAGS = ['include', 'render', 'layout', 'block'];
/** They run a text as an expression, and the text can come from a value. */
const NO_FILTERS = /_exp$/;
export function templateEngine(): Liquid {
	const engine = new Liquid({
		fs: noFiles,
		relativeReference: false,
		ownPropertyOnly: true,
		strictFilters: true,
		parseLimit: PARSE_LIMIT,
		renderLimit: RENDER_LIMIT,
		memoryLimit: MEMORY_LIMIT,
		timezoneOffset: 0,
		locale: 'en-US',
		operators: { ...defaultOperators, contains },
	});
	for (const tag of NO_TAGS) delete engine.tags[tag];
	for (const [name, handler] of Object.entries(filters as Record<string, Filter | object>)) {
		if (NO_FILTERS.test(name)) engine.unregisterFilter(name);
		else engine.registerFilter(name, guarded(name, typeof handler === 'function' ? (handler as Filter) : (value) => value));
	}
	engine.registerFilter(RANGE_BOUND, rangeBound);
	const render = engine.renderer.renderTemplates.bind(engine.renderer);
	engine.renderer.renderTemplates = (templates, context, emitter) => render(templates, context, emitter ?? new Text(context));
	return engine;
}

/** What is written counts as memory: Liquid itself counts only what filters make. */
class Text implements Emitter {
	buffer = '';
	readonly #context: Context;

	constructor(context: Context) {
		this.#context = context;
	}

	write(value: unknown): void {
		const text = printed(toValue(value));
		this.#context.memoryLimit.use(text.length);
		this.buffer += text;
	}
}

function contains(text: unknown, pattern: unknown, context: Context): OperatorResult {
	const [left, right]: unknown[] = [toValue(text), toValue(pattern)];
	if (typeof left === 'string') checkSearch(left, printed(right));
	return (defaultOperators['contains'] as BinaryOperator)(left, right, context);
}

function denyFileAccess(): never {
	throw new Error('Templates have no files.');
}

const noFiles = {
	exists: () => Promise.resolve(false),
	existsSync: () => false,
	readFile: denyFileAccess,
	readFileSync: denyFileAccess,
	resolve: denyFileAccess,
};
