// A plain Medusa is installed from npm, migrated and booted.
jest.setTimeout(600_000);
