const { sqliteKit } = require('../../db/columns.sqlite.ts');
const { CMS_SCHEMA } = require('../schema.ts');

module.exports = CMS_SCHEMA.define(sqliteKit);
