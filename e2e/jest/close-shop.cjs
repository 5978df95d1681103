module.exports = async function closeShop() {
  await globalThis.__MESTRES_SHOP_HOST__?.stop();
};
