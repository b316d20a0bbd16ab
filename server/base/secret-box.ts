import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

export interface SecretBox {
	seal(plain: string): string;
	/** Null when the text was sealed with another key or was changed. */
	open(sealed: string): string | null;
}

const FORMAT = 'v1';

/** AES-256-GCM under a key derived from `secret`; the text form is `v1.<iv>.<tag>.<data>` in base64url. */
export function createSecretBox(secret: string): SecretBox {
	const key = Buffer.from(hkdfSync('sha256', secret, '', 'prompt-desk connection secrets', 32));
	return {
		seal(plain) {
			const iv = randomBytes(12);
			const cipher = createCipheriv('aes-256-gcm', key, iv);
			const data = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
			return [FORMAT, ...[iv, cipher.getAuthTag(), data].map((part) => part.toString('base64url'))].join('.');
		},
		open(sealed) {
			const [format, iv, tag, data] = sealed.split('.');
			if (format !== FORMAT || !iv || !tag || data === undefined) return null;
			try {
				const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64url'));
				decipher.setAuthTag(Buffer.from(tag, 'base64url'));
				return decipher.update(Buffer.from(data, 'base64url'), undefined, 'utf8') + decipher.final('utf8');
			} catch {
				return null;
			}
		},
	};
}
