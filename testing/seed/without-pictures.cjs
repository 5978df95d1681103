// `medusa exec` of the test template: the shop as seeded, without drawing labels (a second per coffee).
const { writeFile } = require("node:fs/promises");
const path = require("node:path");

async function seed({ container }) {
  // From where the app runs: its built folder.
  const { seedShop } = require(path.join(process.cwd(), "src", "seed", "seed-shop.js"));
  const { DEMO_ADMIN_EMAIL: email, DEMO_ADMIN_PASSWORD: password, SEED_OUTPUT: output } = process.env;
  const seeded = await seedShop(container, { images: false, admin: { email, password } });
  await writeFile(output, JSON.stringify(seeded));
}

// Medusa unwraps default exports until none is left: a function that is its own default would never end.
module.exports = { default: seed };
