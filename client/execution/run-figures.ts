import type { UmbLocalizationController } from '@umbraco-cms/backoffice/localization-api';
import type { Answer } from './run.ts';

type Localize = UmbLocalizationController;

/** `0.9 s`; in a run's small print under a second in `ms`. */
export const secondsOf = (localize: Localize, ms: number) =>
	`${localize.number(ms / 1000, { minimumFractionDigits: 1, maximumFractionDigits: 1 })}\u00a0s`;

const durationOf = (localize: Localize, ms: number) => (ms < 1000 ? `${localize.number(Math.round(ms))}\u00a0ms` : secondsOf(localize, ms));

/** An unknown price is a dash, never zero; under a cent four decimals. */
function costOf(localize: Localize, cost: Answer['cost']) {
	if (!cost) return '–';
	const digits = cost.amount === 0 ? 0 : cost.amount < 0.01 ? 4 : 2;
	return localize.number(cost.amount, {
		style: 'currency',
		currency: cost.currency,
		currencyDisplay: 'narrowSymbol',
		minimumFractionDigits: digits,
		maximumFractionDigits: digits,
	});
}

/** Model, tokens, cost, time: one order everywhere. */
export function figuresOf(localize: Localize, answer: Answer): string[] {
	const { inputTokens, outputTokens } = answer.usage;
	const about = answer.warnings.some(({ code }) => code === 'usage_estimated') ? '~' : '';
	return [
		answer.model.modelId,
		localize.term('promptDesk_runTokens', about + localize.number(inputTokens), about + localize.number(outputTokens)),
		costOf(localize, answer.cost),
		durationOf(localize, answer.durationMs),
	];
}
