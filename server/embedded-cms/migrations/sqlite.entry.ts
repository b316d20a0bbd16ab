import { sqliteKit } from '../../db/columns.sqlite.ts';
import { CMS_SCHEMA } from '../schema.ts';

export const { cmsRecord, cmsToken } = CMS_SCHEMA.define(sqliteKit);
