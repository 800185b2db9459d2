export default { customScripts: ['../tasklist/scripts/signed-out'] };
