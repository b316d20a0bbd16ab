const { postgresKit } = require('../columns.postgres.ts');
const { defineSchema } = require('../schema.ts');

module.exports = defineSchema(postgresKit);
