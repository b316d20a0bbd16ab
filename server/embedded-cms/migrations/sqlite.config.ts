import { defineConfig } from 'drizzle-kit';

export default defineConfig({
	dialect: 'sqlite',
	schema: './server/embedded-cms/migrations/sqlite.entry.cjs',
	out: './server/embedded-cms/migrations/sqlite',
	casing: 'snake_case',
});
