// A browser's page as the dashboard has it. jsdom knows neither streams nor layout: Node's own streams, and sizes that
// never change, stand in.
const { default: JsdomEnvironment } = require("jest-environment-jsdom");

const fromNode = [
  "fetch",
  "Headers",
  "Request",
  "Response",
  "TransformStream",
  "ReadableStream",
  "WritableStream",
];
const alsoFromNode = ["TextEncoder", "TextDecoder", "TextDecoderStream", "structuredClone"];

class NoResize {
  observe() {}
  unobserve() {}
  disconnect() {}
}

module.exports = class DashboardEnvironment extends JsdomEnvironment {
  // Libraries' builds for browsers are ECMAScript modules, which Jest does not run.
  exportConditions() {
    return ["node", "node-addons"];
  }

  async setup() {
    await super.setup();
    for (const name of [...fromNode, ...alsoFromNode]) {
      this.global[name] ??= globalThis[name];
    }
    this.global.ResizeObserver ??= NoResize;
    this.global.Element.prototype.hasPointerCapture ??= () => false;
    this.global.Element.prototype.scroll ??= () => undefined;
    this.global.Element.prototype.scrollIntoView ??= () => undefined;
  }
};
