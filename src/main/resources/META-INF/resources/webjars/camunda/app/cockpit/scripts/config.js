export default { customScripts: ['../tasklist/scripts/signed-out', '../tasklist/scripts/erp-integrations', 'scripts/items'] };
