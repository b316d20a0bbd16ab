import { defineConfig } from 'drizzle-kit';

export default defineConfig({
	dialect: 'postgresql',
	schema: './server/embedded-cms/migrations/postgres.entry.ts',
	out: './server/embedded-cms/migrations/postgres',
	casing: 'snake_case',
});
