import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";

export type FrontHandler = (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => void;

type Layer = { name: string };

type ExpressApp = {
  use(handler: FrontHandler): unknown;
  _router?: { stack: Layer[] };
};

const installed = new WeakMap<object, Set<string>>();

/**
 * Puts a handler at the front of Medusa's application, right behind its access log, before core's session, parsers,
 * CORS, key check and authentication. Medusa gives plugins no way to be there, and Express has no "use first": the
 * layer is appended and moved. The stack is replaced, not spliced, since requests under way keep walking the old one.
 *
 * Plugins never see the application but by a request, so this happens with the first one that reaches them.
 *
 * @param name once per application; later calls with it do nothing
 * @returns whether the handler is in place
 */
export function putInFront(app: object, name: string, handler: FrontHandler): boolean {
  const names = installed.get(app) ?? new Set();
  installed.set(app, names);
  if (names.has(name)) {
    return true;
  }
  const express = app as ExpressApp;
  // Medusa's hot reload cuts the stack at a remembered length: a layer more before it would break that.
  if ("__MEDUSA_HMR_INITIAL_STACK_LENGTH__" in globalThis || !express._router) {
    return false;
  }
  names.add(name);
  express.use(handler);
  const layers = [...express._router.stack];
  const layer = layers.pop();
  const before = Math.max(indexOf(layers, "expressInit"), indexOf(layers, "logger"));
  if (layer) {
    express._router.stack = [...layers.slice(0, before + 1), layer, ...layers.slice(before + 1)];
  }
  return true;
}

function indexOf(layers: readonly Layer[], name: string): number {
  return layers.findIndex((layer) => layer.name === name);
}
