import type { KeyboardCoordinateGetter } from "@dnd-kit/core";

/** Carries a card by the arrows to the next column, whose upper left corner it then lies upon. */
export const nextColumn: KeyboardCoordinateGetter = (event, { context, currentCoordinates }) => {
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.code];
  if (!step) {
    return undefined;
  }
  event.preventDefault();
  const columns = context.droppableContainers
    .getEnabled()
    .flatMap(({ id }) => context.droppableRects.get(id) ?? [])
    .sort((one, other) => one.left - other.left);
  const ahead = columns.filter(({ left }) => (left - currentCoordinates.x) * step > 1);
  const next = step > 0 ? ahead[0] : ahead.at(-1);
  return next && { x: next.left, y: next.top };
};
