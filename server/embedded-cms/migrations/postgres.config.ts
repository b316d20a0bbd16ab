import { defineConfig } from 'drizzle-kit';

export default defineConfig({
	dialect: 'postgresql',
	schema: './server/embedded-cms/migrations/postgres.entry.cjs',
	out: './server/embedded-cms/migrations/postgres',
	casing: 'snake_case',
});
