/**
 * The beginning of a body as text, at most `maxBytes` of it, and whether there was more. Beyond them `discardedBytes` more
 * are read and not kept; then the body is left, which ends its connection.
 */
export async function readBounded(
	body: AsyncIterable<Uint8Array>,
	maxBytes: number,
	discardedBytes = 0,
): Promise<{ text: string; isTooLong: boolean }> {
	const chunks: Uint8Array[] = [];
	let size = 0;
	for await (const chunk of body) {
		if (size < maxBytes) chunks.push(chunk.subarray(0, maxBytes - size));
		size += chunk.byteLength;
		if (size > maxBytes + discardedBytes) break;
	}
	return { text: Buffer.concat(chunks).toString('utf8'), isTooLong: size > maxBytes };
}
