import { defineConfig } from 'drizzle-kit';

export default defineConfig({
	dialect: 'sqlite',
	schema: './server/embedded-cms/migrations/sqlite.entry.ts',
	out: './server/embedded-cms/migrations/sqlite',
	casing: 'snake_case',
});
