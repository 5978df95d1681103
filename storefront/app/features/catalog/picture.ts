import { mediaPath } from "~/lib/media";
import type { LabelImage, Picture } from "./types";

/** Width in pixels of the plain `src` for browsers that read neither srcset nor AVIF. */
const FALLBACK_WIDTH = 640;

/** The label's files as one picture with a srcset per format; null when it has none. */
export function pictureOf(images: LabelImage[], mediaBaseUrl: string): Picture | null {
  const sorted = [...images].sort((a, b) => a.width - b.width);
  const webp = sorted.filter((image) => image.format === "webp");
  const fallback = webp.find((image) => image.width >= FALLBACK_WIDTH) ?? webp.at(-1) ?? sorted.at(-1);
  if (!fallback) {
    return null;
  }
  const srcset = (format: LabelImage["format"]) =>
    sorted
      .filter((image) => image.format === format)
      .map((image) => `${mediaPath(image.url, mediaBaseUrl)} ${image.width}w`)
      .join(", ");
  return {
    avif: srcset("avif"),
    webp: srcset("webp"),
    src: mediaPath(fallback.url, mediaBaseUrl),
    width: fallback.width,
    height: fallback.height,
  };
}
