import { defineConfig } from 'drizzle-kit';

export default defineConfig({
	dialect: 'postgresql',
	schema: './server/db/migrations/postgres.entry.cjs',
	out: './server/db/migrations/postgres',
	casing: 'snake_case',
});
