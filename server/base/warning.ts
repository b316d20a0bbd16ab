export const WARNING_CODES = [
	'unknown_variable',
	'context_truncated',
	'over_max_length',
	'usage_estimated',
	'options_missing',
	'output_truncated',
	'setting_ignored',
	'offline_model',
	'offline_cannot',
] as const;

/** Something that was done, but not quite as asked. */
export interface Warning {
	code: (typeof WARNING_CODES)[number];
	/** For people, in English; programs read the other members. */
	message: string;
	/** The name, setting or piece of text that it is about, as it was written. */
	subject?: string | undefined;
	/** Where the subject stands in the template; both count from 1. */
	line?: number | undefined;
	column?: number | undefined;
	/** What was probably meant in place of the subject. */
	suggestion?: string | undefined;
}
