import { sqliteKit } from '../columns.sqlite.ts';
import { defineSchema } from '../schema.ts';

export const { connection, profile, prompt, entityVersion, settings, processInstance, auditLog, auditPrompt } = defineSchema(sqliteKit);
export { job } from '../job-table.ts';
