import type { Announcements, ScreenReaderInstructions, UniqueIdentifier } from "@dnd-kit/core";
import { useText } from "../i18n/use-text";

/**
 * What a screen reader says while a card is carried.
 *
 * @param cardOf a card's name by its id
 * @param columnOf a column's title by its id
 */
export function useAnnouncements(
  cardOf: (id: UniqueIdentifier) => string,
  columnOf: (id: UniqueIdentifier) => string,
): { announcements: Announcements; screenReaderInstructions: ScreenReaderInstructions } {
  const text = useText();
  return {
    screenReaderInstructions: { draggable: text("board.instructions") },
    announcements: {
      onDragStart: ({ active }) => text("board.lifted", { card: cardOf(active.id) }),
      onDragOver: ({ active, over }) =>
        over ? text("board.over", { card: cardOf(active.id), column: columnOf(over.id) }) : undefined,
      onDragEnd: ({ active, over }) =>
        over
          ? text("board.down", { card: cardOf(active.id), column: columnOf(over.id) })
          : text("board.back", { card: cardOf(active.id) }),
      onDragCancel: ({ active }) => text("board.back", { card: cardOf(active.id) }),
    },
  };
}
