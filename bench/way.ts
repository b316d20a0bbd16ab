import type { Call } from './bare-http.ts';
import type { Usage } from './process-usage.ts';

/** What is asked for, in whichever words a way has for it. */
export interface Load {
	textBytes: number;
	stream: boolean;
}

/** A way to the provider: directly, through us, or through another gateway. */
export interface Way {
	name: string;
	call(load: Load): Call;
	/** The text of one piece of a stream, and where its pieces end if they are repeated after that. */
	pieces: { mark: string; until?: string };
}

export interface Gateway extends Way {
	usage(): Promise<Usage | undefined>;
	stop(): Promise<void>;
}

const WORDS = 'Our house blend is roasted every Tuesday from two farms that we know by name, and every batch is cupped first. ';
/** What the template of the prompt adds to its text. */
const TEMPLATE_BYTES = 100;

export const textOf = (bytes: number) => WORDS.repeat(Math.ceil(bytes / WORDS.length)).slice(0, bytes);

export function directBody({ textBytes, stream }: Load): string {
	const messages = [{ role: 'user', content: textOf(textBytes + TEMPLATE_BYTES) }];
	return JSON.stringify({ model: 'gpt-5-mini', messages, ...(stream && { stream: true }) });
}

export function directWay(port: number): Way {
	return {
		name: 'direct',
		call: (load) => ({ port, path: '/v1/chat/completions', headers: {}, body: directBody(load) }),
		pieces: { mark: ' bean' },
	};
}
