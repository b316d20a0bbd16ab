import type { Context } from 'hono';
import { AppError } from '../base/errors.ts';

/** Reads the texts of a form by name, empty where there is none. Throws `validation_failed` for a body that breaks off. */
export async function formOf(context: Context): Promise<(name: string) => string> {
	const form = await context.req.parseBody().catch((error: unknown) => {
		throw new AppError('validation_failed', { detail: 'The form cannot be read: it breaks off, or is not a form.', cause: error });
	});
	return (name) => (typeof form[name] === 'string' ? form[name] : '');
}
