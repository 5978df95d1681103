module.exports = async function stopDatabase() {
  await globalThis.__MESTRES_DATABASE_HOST__?.stop();
};
