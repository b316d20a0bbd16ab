import { likelySlips, unknownNames } from '../../server/template/known-names.ts';
import { parse } from '../../server/template/parse.ts';
import type { ParsedTemplate } from '../../server/template/parsed-template.ts';
import { TemplateSyntaxError, type SyntaxErrorKind } from '../../server/template/syntax-error.ts';
import type { PromptVariable } from './prompt.types.ts';

export interface Finding {
	/** Which words it gets: `lint_<kind>`. */
	kind: SyntaxErrorKind | 'image' | 'unknownName' | 'unknownMember' | 'noEffect';
	severity: 'error' | 'warning';
	/** 1-based. */
	line?: number;
	/** The piece of the template that it is about; empty for the whole. */
	text: string;
	/** What was probably meant in place of `text`. */
	suggestion?: string;
	/** In English, for what we have no words of our own for. */
	reason?: string;
}

/** What the server will say when the template is saved: these are its own rules. `properties` as in `Names`. */
export function lintTemplate(template: string, variables: Pick<PromptVariable, 'name'>[], properties?: string[]): Finding[] {
	let parsed: ParsedTemplate;
	try {
		parsed = parse(template);
	} catch (error) {
		if (!(error instanceof TemplateSyntaxError)) throw error;
		const { kind, subject, at, suggestion, reason } = error.fault;
		return [{ kind, severity: 'error', line: at?.line, text: subject, suggestion, reason }];
	}
	const images = parsed.images.map(({ alias, line }) => ({ kind: 'image', severity: 'error', line, text: `image:${alias}` }) as const);
	return [...images, ...lintNames(parsed, variables, properties)];
}

function lintNames(parsed: ParsedTemplate, variables: Pick<PromptVariable, 'name'>[], properties: string[] | undefined): Finding[] {
	const hasNoEffect = ({ line, column }: { line?: number; column?: number | undefined }) =>
		parsed.leftOvers.some((left) => left.line === line && left.column === column);
	const declared = variables.map(({ name }) => name);
	const warnings = properties ? unknownNames(parsed, declared, properties) : likelySlips(parsed, declared);
	return warnings.map((warning) => {
		const { subject = '', line, suggestion } = warning;
		const kind = hasNoEffect(warning) ? 'noEffect' : subject.includes('.') ? 'unknownMember' : 'unknownName';
		return { kind, severity: 'warning', line, text: subject, suggestion };
	});
}
