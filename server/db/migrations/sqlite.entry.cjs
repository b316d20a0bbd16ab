const { sqliteKit } = require('../columns.sqlite.ts');
const { job } = require('../job-table.ts');
const { defineSchema } = require('../schema.ts');

// drizzle-kit sees what is exported by name, and an ES module cannot export each member of an object.
module.exports = { ...defineSchema(sqliteKit), job };
