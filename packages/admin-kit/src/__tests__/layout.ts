/**
 * Gives elements a place and a size, in pixels: jsdom lays nothing out.
 *
 * @param placeOf an element's left upper corner, width and height
 */
export function layOut(placeOf: (element: Element) => { x?: number; width: number; height: number }): void {
  jest.spyOn(Element.prototype, "getBoundingClientRect").mockImplementation(function (this: Element) {
    const { x = 0, width, height } = placeOf(this);
    const sides = { left: x, top: 0, right: x + width, bottom: height };
    return { x, y: 0, width, height, ...sides, toJSON: () => sides };
  });
}
