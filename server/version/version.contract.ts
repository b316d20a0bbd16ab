import { z } from 'zod';
import { VERSIONED_TYPES } from '../db/schema.ts';
import { AuthorSchema, DateTime, Guid, ListQuery, wholeNumber } from '../http/schema.ts';

export const EntityPath = z.object({
	entityType: z.enum(VERSIONED_TYPES),
	entityId: z.string().min(1).max(255).meta({ description: 'Id or alias.' }),
});
const version = wholeNumber(1);
export const VersionPath = EntityPath.extend({ version });
export const ComparePath = EntityPath.extend({ from: version, to: version });
export const VersionListQuery = ListQuery.omit({ filter: true });

export const VersionSchema = z
	.object({
		entityId: Guid,
		version: z.int(),
		isCurrent: z.boolean(),
		dateCreated: DateTime,
		createdBy: AuthorSchema.nullable(),
		changeDescription: z.string().nullable(),
	})
	.meta({ id: 'EntityVersion' });

const snapshot = z.record(z.string(), z.unknown());

export const VersionDetail = VersionSchema.extend({ snapshot }).meta({ id: 'EntityVersionDetail' });

const Change = z
	.object({
		path: z.string(),
		changeType: z.enum(['Added', 'Removed', 'Modified']),
		fromValue: z.unknown(),
		toValue: z.unknown(),
		textDiff: z
			.array(z.object({ type: z.enum(['equal', 'added', 'removed']), text: z.string() }))
			.optional()
			.meta({ description: 'Word by word, for long texts.' }),
	})
	.meta({ id: 'VersionChange' });

export const Comparison = z
	.object({ fromVersion: z.int(), toVersion: z.int(), changes: z.array(Change), fromSnapshot: snapshot, toSnapshot: snapshot })
	.meta({ id: 'VersionComparison' });

export const RollbackInput = z.strictObject({ changeDescription: z.string().max(500).optional() }).meta({ id: 'RollbackInput' });

export const RollbackResult = z
	.object({
		previousVersion: z.int(),
		restoredFromVersion: z.int(),
		newVersion: z.int(),
		kept: z
			.array(z.string())
			.meta({ description: 'Members that belong to the entity and not to its versions: they are as they were before the rollback.' }),
		entity: z.record(z.string(), z.unknown()),
	})
	.meta({ id: 'RollbackResult' });
