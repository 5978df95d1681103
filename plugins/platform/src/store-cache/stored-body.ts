import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const gzipAsync = promisify(gzip);
const brotliAsync = promisify(brotliCompress);

export type Encoding = "identity" | "gzip" | "br";

/** One representation as it goes over the wire. */
export type Representation = {
  encoding: Encoding;
  bytes: Buffer;
  /** Strong entity tag; each encoding has its own, as RFC 9110 §8.8.3 asks. */
  etag: string;
};

const MIN_BYTES_TO_COMPRESS = 1024;

/** A JSON body kept ready to send; compressed once per encoding, when first asked for. */
export class StoredBody {
  readonly identity: Representation;
  private readonly ready = new Map<Encoding, Representation>();
  private readonly pending = new Map<Encoding, Promise<Representation>>();

  constructor(json: string) {
    const bytes = Buffer.from(json);
    const digest = createHash("sha256").update(bytes).digest("base64url").slice(0, 27);
    this.identity = { encoding: "identity", bytes, etag: `"${digest}"` };
    this.ready.set("identity", this.identity);
  }

  /** The representation if it can be sent at once. */
  now(encoding: Encoding): Representation | undefined {
    return this.ready.get(this.worthwhile(encoding));
  }

  /** The representation, compressing it on the thread pool the first time. Parallel callers share the work. */
  async get(encoding: Encoding): Promise<Representation> {
    const wanted = this.worthwhile(encoding);
    const known = this.ready.get(wanted);
    if (known) {
      return known;
    }
    let work = this.pending.get(wanted);
    if (!work) {
      work = this.compress(wanted).finally(() => this.pending.delete(wanted));
      this.pending.set(wanted, work);
    }
    return work;
  }

  private worthwhile(encoding: Encoding): Encoding {
    return this.identity.bytes.length < MIN_BYTES_TO_COMPRESS ? "identity" : encoding;
  }

  private async compress(encoding: Encoding): Promise<Representation> {
    const { bytes, etag } = this.identity;
    const compressed =
      encoding === "br"
        ? await brotliAsync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
        : await gzipAsync(bytes, { level: 6 });
    const representation = { encoding, bytes: compressed, etag: `${etag.slice(0, -1)}-${encoding}"` };
    this.ready.set(encoding, representation);
    return representation;
  }
}
