import type { AnsweredRequest } from '../../server/http/renderer.ts';

/** A request as a renderer knows it. */
export function answered(members: Partial<AnsweredRequest> = {}): AnsweredRequest {
	return {
		path: '/v2/execute',
		traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
		requestId: '0af7651916cd43dd8448eb211c80319c',
		hasAuthorization: true,
		rateLimit: undefined,
		...members,
	};
}
