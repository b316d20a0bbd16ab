const { postgresKit } = require('../../db/columns.postgres.ts');
const { CMS_SCHEMA } = require('../schema.ts');

module.exports = CMS_SCHEMA.define(postgresKit);
