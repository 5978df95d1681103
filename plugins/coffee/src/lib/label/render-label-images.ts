import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";

import sharp, { type Sharp } from "sharp";

import type { LabelImage } from "../coffee";
import { LABEL_RATIO } from "./render-label-svg";

/** Widths in pixels that the shop's pages ask for. */
export const LABEL_WIDTHS = [320, 480, 640, 960] as const;
const FORMATS = ["avif", "webp"] as const;

/** Part of every hash: raise it when the way of rendering changes. */
const RENDERER = "1";

export type RenderedImage = {
  content: Buffer;
} & Omit<LabelImage, "url">;

/** Identifies a drawing and the way it is rendered: equal hashes, equal pictures. */
export function labelHash(svg: string): string {
  return createHash("sha256").update(`${RENDERER}\n${svg}`).digest("hex").slice(0, 24);
}

async function encode(bitmap: Sharp, format: LabelImage["format"], width: number): Promise<Buffer> {
  const sized = bitmap.clone().resize(width);
  return format === "avif"
    ? sized.avif({ quality: 58, effort: 1, chromaSubsampling: "4:4:4" }).toBuffer()
    : sized.webp({ quality: 80, effort: 3 }).toBuffer();
}

async function cached(file: string | undefined, make: () => Promise<Buffer>): Promise<Buffer> {
  if (!file) {
    return make();
  }
  try {
    return await readFile(file);
  } catch {
    // Not there yet: make it below.
  }
  const content = await make();
  await mkdir(path.dirname(file), { recursive: true });
  // Written aside and renamed, so that a killed process leaves no half picture.
  const aside = `${file}.${process.pid}`;
  await writeFile(aside, content);
  await rename(aside, file);
  return content;
}

/**
 * A label's pictures in every width and format. With `cacheDir`, pictures drawn
 * before are read from there instead of being encoded again.
 */
export async function renderLabelImages(
  svg: string,
  { cacheDir }: { cacheDir?: string } = {},
): Promise<RenderedImage[]> {
  const hash = labelHash(svg);
  let bitmap: Promise<Sharp> | undefined;
  const drawn = (): Promise<Sharp> =>
    (bitmap ??= sharp(Buffer.from(svg))
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true })
      .then(({ data, info }) =>
        sharp(data, {
          raw: { width: info.width, height: info.height, channels: info.channels },
        }),
      ));
  const wanted = FORMATS.flatMap((format) => LABEL_WIDTHS.map((width) => ({ format, width })));
  return Promise.all(
    wanted.map(async ({ format, width }) => {
      const file = cacheDir && path.join(cacheDir, `${hash}-${width}.${format}`);
      const content = await cached(file, async () => encode(await drawn(), format, width));
      return { format, width, height: Math.round(width * LABEL_RATIO), content };
    }),
  );
}
