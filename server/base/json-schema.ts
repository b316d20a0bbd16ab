import type { Ajv2020 } from 'ajv/dist/2020.js';

let loading: Promise<Ajv2020> | undefined;

/** The JSON Schema validator. It is loaded when it is first asked for: a server at rest needs none. */
export function jsonSchemaValidator(): Promise<Ajv2020> {
	return (loading ??= load());
}

async function load(): Promise<Ajv2020> {
	const [{ Ajv2020: Validator }, { default: formats }] = await Promise.all([import('ajv/dist/2020.js'), import('ajv-formats')]);
	const validator = new Validator({ strict: false });
	formats.default(validator);
	return validator;
}
