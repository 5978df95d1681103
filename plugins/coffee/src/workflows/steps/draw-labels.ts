import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";

import type { CoffeeProfileInput, LabelImage } from "../../lib/coffee";
import {
  labelDataOf,
  labelHash,
  renderLabelImages,
  renderLabelSvg,
  type RenderedImage,
} from "../../lib/label";

export type DrawLabelsInput = {
  product_ids: string[];
  /** A folder that keeps rendered pictures between runs; none by default. */
  cache_dir?: string;
};

/** A product whose label was drawn anew, with its pictures' addresses. */
export type DrawnLabel = {
  product_id: string;
  profile_id: string;
  label_hash: string;
  label_images: LabelImage[];
  thumbnail: string;
};

/** The width of the picture that stands for the product elsewhere (carts, e-mails, admin). */
const THUMBNAIL_WIDTH = 640;

const fileName = (handle: string, image: RenderedImage): string =>
  `rotulo-${handle}-${image.width}.${image.format}`;

/**
 * Renders and stores the labels of coffees whose drawing differs from the stored
 * one. It returns addresses only: pictures would weigh down the workflow's state.
 * Earlier pictures stay, because past orders show them.
 */
export const drawLabelsStep = createStep(
  "draw-labels",
  async ({ product_ids, cache_dir }: DrawLabelsInput, { container }) => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY);
    const files = container.resolve(Modules.FILE);
    const { data: products } = await query.graph({
      entity: "product",
      fields: ["id", "handle", "title", "coffee_profile.*"],
      filters: { id: product_ids },
    });
    const drawn: DrawnLabel[] = [];
    const fileIds: string[] = [];
    try {
      for (const product of products) {
        const profile = product.coffee_profile;
        if (!profile) {
          continue;
        }
        const svg = renderLabelSvg(labelDataOf(product, profile as unknown as CoffeeProfileInput));
        const hash = labelHash(svg);
        if (hash === profile.label_hash) {
          continue;
        }
        const images = await renderLabelImages(svg, { cacheDir: cache_dir });
        const stored = await files.createFiles(
          images.map((image) => ({
            filename: fileName(product.handle, image),
            mimeType: `image/${image.format}`,
            content: image.content.toString("base64"),
            access: "public" as const,
          })),
        );
        fileIds.push(...stored.map(({ id }) => id));
        const labelImages = images.map(({ format, width, height }, index) => ({
          format,
          width,
          height,
          url: stored[index]?.url ?? "",
        }));
        const thumbnail = labelImages.find(
          ({ format, width }) => format === "webp" && width === THUMBNAIL_WIDTH,
        );
        drawn.push({
          product_id: product.id,
          profile_id: profile.id,
          label_hash: hash,
          label_images: labelImages,
          thumbnail: thumbnail?.url ?? "",
        });
      }
    } catch (error) {
      // A step that throws is not compensated: take back what it stored itself.
      if (fileIds.length) {
        await files.deleteFiles(fileIds);
      }
      throw error;
    }
    return new StepResponse(drawn, fileIds);
  },
  async (fileIds, { container }) => {
    if (!fileIds?.length) {
      return;
    }
    await container.resolve(Modules.FILE).deleteFiles(fileIds);
  },
);
