/**
 * Address of a backend file as our pages use it: `/midia/NAME` when it lies under the media
 * base, else unchanged. The host may differ: the backend names files by its public address,
 * while this server may reach it by another one. Only the path has to agree, if there is one.
 */
export function mediaPath(url: string, mediaBaseUrl: string): string {
  if (url.startsWith(mediaBaseUrl)) {
    return `/midia/${url.slice(mediaBaseUrl.length)}`;
  }
  const folder = new URL(mediaBaseUrl).pathname;
  const path = url.replace(/^https?:\/\/[^/]+/, "");
  if (folder === "/" || !path.startsWith(folder)) {
    return url;
  }
  return `/midia/${path.slice(folder.length)}`;
}
