import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
	root: here('.'),
	logLevel: 'warn',
	build: {
		target: 'es2022',
		outDir: process.env.OUT_DIR ?? here('../dist/client'),
		emptyOutDir: true,
		copyPublicDir: false,
		sourcemap: false,
		lib: { entry: { 'prompt-desk': here('manifests.ts') }, formats: ['es'], fileName: (_format, name) => `${name}.js` },
		rollupOptions: {
			// Everything of the backoffice, Lit among it, is in the page already.
			external: [/^@umbraco-cms\/backoffice(\/|$)/],
			output: { chunkFileNames: '[name]-[hash].js' },
		},
	},
});
