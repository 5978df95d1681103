import { cx } from "~/ui";
import type { Picture } from "./types";

export type BagPictureProps = {
  picture: Picture | null;
  /** Name of the coffee on the bag; empty when the name stands beside the picture as text. */
  alt: string;
  /** The `sizes` attribute: how wide the picture is shown. */
  sizes: string;
  /** The picture the page is about: loaded first, never lazily. */
  priority?: boolean;
  className?: string;
};

/** React 18 does not know the attribute by its camel-case name and would warn about it. */
const first = { fetchpriority: "high" };

/** The bag in the smallest file that is sharp enough, in a frame that keeps its place while it loads. */
export function BagPicture({ picture, alt, sizes, priority = false, className }: BagPictureProps) {
  const frame = cx("relative block aspect-4/5 overflow-hidden rounded-md bg-sunk", className);
  if (!picture) {
    return <span className={frame} role="img" aria-label={alt || undefined} />;
  }
  return (
    <picture className={frame}>
      {picture.avif ? <source type="image/avif" srcSet={picture.avif} sizes={sizes} /> : null}
      {picture.webp ? <source type="image/webp" srcSet={picture.webp} sizes={sizes} /> : null}
      <img
        src={picture.src}
        width={picture.width}
        height={picture.height}
        alt={alt}
        loading={priority ? "eager" : "lazy"}
        decoding={priority ? "sync" : "async"}
        {...(priority ? first : {})}
        className="h-full w-full object-cover dark:brightness-90"
      />
    </picture>
  );
}
