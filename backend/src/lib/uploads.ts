import path from "node:path";

/**
 * The absolute folder of public uploads when no S3 bucket is configured:
 * UPLOADS_DIR, else `uploads` under the working directory. It must outlive
 * builds, which empty `.medusa/server`.
 */
export function uploadsDirectory(env: Record<string, string | undefined> = process.env): string {
  return path.resolve(env.UPLOADS_DIR ?? "uploads");
}
