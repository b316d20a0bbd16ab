import type { UmbClassInterface } from '@umbraco-cms/backoffice/class-api';
import type { UmbControllerHost } from '@umbraco-cms/backoffice/controller-api';
import { UmbLocalizationController } from '@umbraco-cms/backoffice/localization-api';
import { UMB_NOTIFICATION_CONTEXT } from '@umbraco-cms/backoffice/notification';
import { fieldName, fieldText } from './field-text.ts';
import { problemOf } from './problem.ts';

/** What happened and what to do, in the reader's language where we have words for the code, else in the server's own words. */
export function problemText(localize: UmbLocalizationController, failure: unknown) {
	const problem = problemOf(failure);
	const words = problem?.code ? localize.termOrDefault(`promptDesk_problem_${problem.code}`, null) : null;
	const [field, texts] = Object.entries(problem?.errors ?? {})[0] ?? [];
	// Away from its field, the text alone would be about nothing.
	const said = field && texts?.length ? named(fieldName(localize, field), fieldText(localize, texts[0]!)) : problem?.detail;
	return words ?? said ?? localize.term('promptDesk_problem_unknown');
}

const named = (name: string, text: string) => (name ? `${name}: ${text}` : text);

/** For what failed without a place of its own on the page. */
export async function tellProblem(host: UmbControllerHost & Pick<UmbClassInterface, 'getContext'>, failure: unknown) {
	const localize = new UmbLocalizationController(host);
	const notifications = await host.getContext(UMB_NOTIFICATION_CONTEXT);
	notifications?.peek('danger', { data: { headline: localize.term('promptDesk_notSaved'), message: problemText(localize, failure) } });
}
