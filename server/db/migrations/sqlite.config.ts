import { defineConfig } from 'drizzle-kit';

export default defineConfig({
	dialect: 'sqlite',
	schema: './server/db/migrations/sqlite.entry.cjs',
	out: './server/db/migrations/sqlite',
	casing: 'snake_case',
});
