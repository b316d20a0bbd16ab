import { DOMPurify } from '@umbraco-cms/backoffice/external/dompurify';
import { marked } from '@umbraco-cms/backoffice/external/marked';

/** Text and its structure. What is not here may load something, and its address would tell others what was read. */
const TAGS =
	'a abbr b blockquote br code dd del div dl dt em h1 h2 h3 h4 h5 h6 hr i ins kbd li mark ol p pre q s small span strong sub sup table tbody td tfoot th thead tr u ul';
const ATTRIBUTES = 'colspan dir href lang rowspan start title';

/** Markdown as a model writes it, with the HTML in it, as nodes that load nothing. */
export function markupOf(markdown: string): DocumentFragment {
	const fragment = DOMPurify.sanitize(marked.parse(markdown, { async: false }), {
		ALLOWED_TAGS: TAGS.split(' '),
		ALLOWED_ATTR: ATTRIBUTES.split(' '),
		ALLOW_DATA_ATTR: false,
		ALLOW_ARIA_ATTR: false,
		RETURN_DOM_FRAGMENT: true,
	});
	for (const link of fragment.querySelectorAll('a')) {
		// The page being written stays open.
		link.target = '_blank';
		link.rel = 'noopener noreferrer';
	}
	return fragment;
}
