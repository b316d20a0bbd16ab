import type { PromptVariable } from './prompt-action.ts';
import type { VariableValues } from './variables.ts';

interface Kept {
	/** How often each prompt was run, by property. */
	uses: Record<string, Record<string, number>>;
	/** What was chosen last, by prompt. */
	choices: Record<string, VariableValues>;
}

/** More properties and prompts than anybody uses; the oldest go first. */
const MOST = 200;

/** What one user does often, kept in their browser: nobody else needs to know. */
export class Habits {
	#storage: Pick<Storage, 'getItem' | 'setItem'>;
	#key: string;

	constructor(user: string, storage: Pick<Storage, 'getItem' | 'setItem'> = localStorage) {
		this.#storage = storage;
		this.#key = `prompt-desk-habits:${user}`;
	}

	/** The prompts of a property, those that were run there most before the others. */
	sorted<Prompt extends { id: string }>(property: string, prompts: readonly Prompt[]): Prompt[] {
		const uses = this.#read().uses[property] ?? {};
		return prompts.toSorted((a, b) => (uses[b.id] ?? 0) - (uses[a.id] ?? 0));
	}

	/** The values that the form of a prompt begins with. A choice that its author has taken away is not kept. */
	startingWith(prompt: string, variables: readonly PromptVariable[], values: VariableValues): VariableValues {
		const kept = this.#read().choices[prompt] ?? {};
		const usable = variables.filter((variable) => isHabit(variable) && fits(variable, kept[variable.name]));
		return { ...values, ...Object.fromEntries(usable.map(({ name }) => [name, kept[name]])) };
	}

	/** After a run. */
	keep(property: string, prompt: string, variables: readonly PromptVariable[], values: VariableValues): void {
		const { uses, choices } = this.#read();
		const counts = uses[property] ?? {};
		const chosen = Object.fromEntries(variables.filter(isHabit).map(({ name }) => [name, values[name]]));
		const kept: Kept = {
			uses: newest(uses, property, newest(counts, prompt, (counts[prompt] ?? 0) + 1)),
			choices: Object.keys(chosen).length > 0 ? newest(choices, prompt, chosen) : choices,
		};
		try {
			this.#storage.setItem(this.#key, JSON.stringify(kept));
		} catch {
			// A browser that keeps nothing is no reason to fail a run.
		}
	}

	#read(): Kept {
		try {
			const { uses = {}, choices = {} } = JSON.parse(this.#storage.getItem(this.#key) ?? '{}') as Partial<Kept>;
			return { uses, choices };
		} catch {
			return { uses: {}, choices: {} };
		}
	}
}

/** A tone or an audience is chosen again and again; a text that has no default, such as the topic, is about one page. */
const isHabit = ({ type, default: standard }: PromptVariable) => type === 'choice' || (standard !== undefined && standard !== null);

function fits({ type, choices }: PromptVariable, value: unknown): boolean {
	if (type === 'boolean') return typeof value === 'boolean';
	return typeof value === 'string' && value !== '' && (type !== 'choice' || choices.includes(value));
}

function newest<Value>(record: Record<string, Value>, key: string, value: Value): Record<string, Value> {
	const others = Object.entries(record).filter(([each]) => each !== key);
	return Object.fromEntries([...others.slice(1 - MOST), [key, value]]);
}
