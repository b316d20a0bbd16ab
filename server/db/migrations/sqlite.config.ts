import { defineConfig } from 'drizzle-kit';

export default defineConfig({
	dialect: 'sqlite',
	schema: './server/db/migrations/sqlite.entry.ts',
	out: './server/db/migrations/sqlite',
	casing: 'snake_case',
});
