/** What a handler gives back when a plain 200 with a JSON body is not enough. */
export class Answer {
	readonly status: number;
	readonly body: unknown;
	readonly headers: Record<string, string>;

	constructor(status: number, body?: unknown, headers: Record<string, string> = {}) {
		this.status = status;
		this.body = body;
		this.headers = headers;
	}
}

/** 201 with the address of what was made. */
export function created(location: string, entity: { version?: number }): Answer {
	return new Answer(201, entity, { Location: location, ...etag(entity.version) });
}

/** 200 with the version as its ETag. */
export function versioned(body: object & { version?: number }, version = body.version): Answer {
	return new Answer(200, body, etag(version));
}

export const noContent = new Answer(204);

function etag(version: number | undefined): Record<string, string> {
	return version === undefined ? {} : { ETag: `"${version}"` };
}
