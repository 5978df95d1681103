import {
  DndContext,
  DragOverlay,
  KeyboardSensor,
  PointerSensor,
  pointerWithin,
  rectIntersection,
  useDraggable,
  useDroppable,
  useSensor,
  useSensors,
  type CollisionDetection,
  type DragEndEvent,
} from "@dnd-kit/core";
import { Badge, Text } from "@medusajs/ui";
import { useState, type ReactNode } from "react";
import type { Colour } from "../lib/colours";
import { nextColumn } from "./next-column";
import { useAnnouncements } from "./use-announcements";

/** A column of a board: a state that its cards are in. */
export type BoardColumn = { id: string; title: string; colour?: Colour };

type Props<Card> = {
  columns: readonly BoardColumn[];
  cards: readonly Card[];
  idOf: (card: Card) => string;
  /** The column that a card stands in. */
  columnOf: (card: Card) => string;
  /** What a card is called when it is told of. */
  nameOf: (card: Card) => string;
  draw: (card: Card) => ReactNode;
  /** Whether a card may be moved there; a column that takes it not stays grey. */
  canMove?: (card: Card, column: string) => boolean;
  /** Called only for a move that may be. The caller moves the card, and moves it back where the server refuses it. */
  onMove: (card: Card, column: string) => void;
  /** What stands in a column without cards. */
  empty: string;
};

/** By a pointer, the column under it; by keys, the column that the card lies upon. */
const collision: CollisionDetection = (args) => {
  const pointed = pointerWithin(args);
  return pointed.length ? pointed : rectIntersection(args);
};

/**
 * Cards in columns, moved by dragging or by keys: Space lifts a card, the arrows carry it from column to column, Space
 * lets it down, Escape takes it back.
 */
export function Board<Card>(props: Props<Card>) {
  const { columns, cards, idOf, columnOf, nameOf, draw, canMove = () => true, onMove, empty } = props;
  const [lifted, setLifted] = useState<Card>();
  const sensors = useSensors(
    // A click on what stands in a card is no drag.
    useSensor(PointerSensor, { activationConstraint: { distance: 6 } }),
    useSensor(KeyboardSensor, { coordinateGetter: nextColumn }),
  );
  const cardOf = (id: unknown) => cards.find((card) => idOf(card) === id);
  const titleOf = (id: unknown) => columns.find((column) => column.id === id)?.title ?? "";
  const accessibility = useAnnouncements((id) => {
    const card = cardOf(id);
    return card === undefined ? "" : nameOf(card);
  }, titleOf);
  const end = ({ active, over }: DragEndEvent) => {
    setLifted(undefined);
    const card = cardOf(active.id);
    const column = String(over?.id ?? "");
    if (card !== undefined && over && columnOf(card) !== column && canMove(card, column)) {
      onMove(card, column);
    }
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={collision}
      accessibility={accessibility}
      onDragStart={({ active }) => setLifted(cardOf(active.id))}
      onDragCancel={() => setLifted(undefined)}
      onDragEnd={end}
    >
      <div className="flex gap-4 overflow-x-auto pb-2">
        {columns.map((column) => {
          const own = cards.filter((card) => columnOf(card) === column.id);
          const open = lifted === undefined || columnOf(lifted) === column.id || canMove(lifted, column.id);
          return (
            <Column key={column.id} column={column} count={own.length} open={open} empty={empty}>
              {own.map((card) => (
                <Lift key={idOf(card)} id={idOf(card)}>
                  {draw(card)}
                </Lift>
              ))}
            </Column>
          );
        })}
      </div>
      <DragOverlay>{lifted !== undefined && <div className={CARD}>{draw(lifted)}</div>}</DragOverlay>
    </DndContext>
  );
}

const CARD = "bg-ui-bg-base shadow-elevation-card-rest rounded-lg p-3";

type ColumnProps = { column: BoardColumn; count: number; open: boolean; empty: string; children: ReactNode };

const Column = ({ column, count, open, empty, children }: ColumnProps) => {
  const { setNodeRef, isOver } = useDroppable({ id: column.id, disabled: !open });
  return (
    <section
      ref={setNodeRef}
      aria-label={column.title}
      className={`flex shrink-0 flex-col gap-y-2 rounded-lg p-2 ${isOver ? "bg-ui-bg-highlight" : "bg-ui-bg-subtle"}`}
      style={{ width: 272, minHeight: 160, opacity: open ? 1 : 0.5 }}
    >
      <div className="flex items-center justify-between gap-x-2 px-1">
        <Text size="small" weight="plus">
          {column.title}
        </Text>
        <Badge size="2xsmall" rounded="full" color={column.colour ?? "grey"}>
          {count}
        </Badge>
      </div>
      {count ? (
        <ul className="flex flex-col gap-y-2">{children}</ul>
      ) : (
        <Text size="xsmall" className="text-ui-fg-muted px-1">
          {empty}
        </Text>
      )}
    </section>
  );
};

const Lift = ({ id, children }: { id: string; children: ReactNode }) => {
  const { setNodeRef, attributes, listeners, isDragging } = useDraggable({ id });
  return (
    <li>
      <div
        ref={setNodeRef}
        {...attributes}
        {...listeners}
        className={`${CARD} cursor-grab focus-visible:shadow-borders-focus outline-none`}
        style={{ touchAction: "manipulation", opacity: isDragging ? 0.4 : 1 }}
      >
        {children}
      </div>
    </li>
  );
};
