export interface ServerEvent {
	event: string;
	data: any;
}

/** Server-sent events out of text that arrives in pieces of any size. Comments and events without data are dropped. */
export function eventParser() {
	let rest = '';
	return (piece: string): ServerEvent[] => {
		const blocks = (rest + piece).split(/\r?\n\r?\n/);
		rest = blocks.pop() ?? '';
		return blocks.flatMap(readBlock);
	};
}

function readBlock(block: string): ServerEvent[] {
	let event = 'message';
	const data: string[] = [];
	for (const line of block.split(/\r?\n/)) {
		if (line.startsWith('event:')) event = line.slice(6).trim();
		else if (line.startsWith('data:')) data.push(line.slice(5).replace(/^ /, ''));
	}
	return data.length > 0 ? [{ event, data: JSON.parse(data.join('\n')) }] : [];
}
