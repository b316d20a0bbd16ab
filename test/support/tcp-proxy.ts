import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

export interface TcpProxy {
	/** The address with the proxy's in place of the server's. */
	url: string;
	/** Ends every connection and takes no more. */
	cut(): Promise<void>;
	/** Holds back every byte, of connections that are there and of new ones. */
	hang(): void;
	restore(): Promise<void>;
	close(): Promise<void>;
}

/** Stands between a client and the server of a URL, as a network that fails. */
export async function tcpProxy(target: string): Promise<TcpProxy> {
	const { hostname, port } = new URL(target);
	const sockets = new Set<Socket>();
	let isHanging = false;
	let server: Server;
	let own = 0;

	function pass(from: Socket): void {
		const to = connect(Number(port), hostname);
		for (const [one, other] of [
			[from, to],
			[to, from],
		] as const) {
			sockets.add(one);
			one.on('data', (chunk) => other.write(chunk));
			one.on('error', () => undefined);
			one.on('close', () => {
				sockets.delete(one);
				other.destroy();
			});
			if (isHanging) one.pause();
		}
	}

	async function open(): Promise<void> {
		server = createServer(pass).listen(own, '127.0.0.1');
		await once(server, 'listening');
		own = (server.address() as AddressInfo).port;
	}

	async function cut(): Promise<void> {
		const closed = once(server, 'close');
		server.close();
		for (const socket of sockets) socket.destroy();
		await closed;
	}

	await open();
	return {
		url: Object.assign(new URL(target), { hostname: '127.0.0.1', port: String(own) }).href,
		cut,
		hang() {
			isHanging = true;
			for (const socket of sockets) socket.pause();
		},
		async restore() {
			isHanging = false;
			for (const socket of sockets) socket.resume();
			if (!server.listening) await open();
		},
		close: cut,
	};
}
