import type { CartLineView } from "./cart-view";

/** The coffee's bag beside its line. The name is right next to it, so the picture stays silent. */
export function LineThumbnail({ line }: { line: Pick<CartLineView, "thumbnail"> }) {
  return (
    <div className="grid aspect-[4/5] w-full place-items-center overflow-hidden rounded-md bg-sunk">
      {line.thumbnail ? (
        <img
          src={line.thumbnail}
          alt=""
          width={80}
          height={100}
          decoding="async"
          className="size-full object-contain"
        />
      ) : null}
    </div>
  );
}
