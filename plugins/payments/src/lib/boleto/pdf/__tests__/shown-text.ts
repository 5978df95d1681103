import { decodePDFRawStream, PDFArray, PDFDocument, PDFRawStream } from "pdf-lib";

/** The words that a PDF shows, a line each, as its pages draw them. */
export async function textOf(pdf: Buffer): Promise<string> {
  const pages = (await PDFDocument.load(pdf)).getPages();
  const drawn = pages.flatMap(({ node, doc }) => {
    const contents = node.Contents();
    const streams = contents instanceof PDFArray ? contents.asArray() : [contents];
    return streams.map((one) => {
      const stream = one && doc.context.lookup(one);
      return stream instanceof PDFRawStream
        ? Buffer.from(decodePDFRawStream(stream).decode()).toString("latin1")
        : "";
    });
  });
  return [...drawn.join("\n").matchAll(/<([0-9A-Fa-f]+)> Tj/g)]
    .map(([, hex = ""]) => Buffer.from(hex, "hex").toString("latin1"))
    .join("\n");
}
