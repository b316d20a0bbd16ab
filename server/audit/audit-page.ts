/** How many match. To count further than `COUNTED` would cost more the longer the log is, and tell nobody more. */
export interface Total {
	total: number;
	/** False: there are more than `total`. */
	isTotalExact: boolean;
}

/** Where a page ended, with what was counted for the first one. */
export interface Cursor {
	id: string;
	counted: number | undefined;
}

export const COUNTED = 10_000;
export const CURSOR = /^([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})(?:\.(\d{1,5}))?$/i;

/** Of a count that ended at the first row too many. */
export function totalOf(counted: number): Total {
	return { total: Math.min(counted, COUNTED), isTotalExact: counted <= COUNTED };
}

export function writeCursor({ id, counted }: Cursor): string {
	return `${id}.${counted}`;
}

/** Takes a bare id too, as cursors once were. */
export function readCursor(text: string): Cursor {
	const [, id = '', counted] = CURSOR.exec(text) ?? [];
	return { id: id.toLowerCase(), counted: counted === undefined ? undefined : Number(counted) };
}
