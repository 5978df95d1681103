/**
 * Address of a backend file as our pages use it: `/midia/NAME` when it lies under the media
 * base (or in any host's /static/, as the local file provider names it), else unchanged.
 */
export function mediaPath(url: string, mediaBaseUrl: string): string {
  if (url.startsWith(mediaBaseUrl)) return `/midia/${url.slice(mediaBaseUrl.length)}`;
  const local = /^(?:https?:\/\/[^/]+)?\/static\/(.+)$/.exec(url);
  return local ? `/midia/${local[1]}` : url;
}
