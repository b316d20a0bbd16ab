import { postgresKit } from '../../db/columns.postgres.ts';
import { CMS_SCHEMA } from '../schema.ts';

export const { cmsRecord, cmsToken } = CMS_SCHEMA.define(postgresKit);
