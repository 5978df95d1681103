module.exports = require("@mestres/testing/jest-preset")(__dirname);
