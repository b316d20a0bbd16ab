import { defineConfig } from 'drizzle-kit';

export default defineConfig({
	dialect: 'postgresql',
	schema: './server/db/migrations/postgres.entry.ts',
	out: './server/db/migrations/postgres',
	casing: 'snake_case',
});
