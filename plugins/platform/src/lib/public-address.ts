import { lookup as resolve, type LookupAddress, type LookupOptions } from "node:dns";
import { isIP } from "node:net";
import { isPrivateAddress } from "./addresses";

type Resolved = (
  error: NodeJS.ErrnoException | null,
  address?: string | LookupAddress[],
  family?: number,
) => void;

/**
 * Node's look-up of a host's addresses that answers none of this machine or its network. Given to an agent, the
 * address that was judged is the one that is connected to: a name that changes in between changes nothing.
 */
export function publicLookup(hostname: string, options: LookupOptions, callback: Resolved): void {
  resolve(hostname, { ...options, all: true }, (error, addresses) => {
    const [first] = addresses ?? [];
    if (error || !first) {
      callback(error ?? refusal(hostname));
    } else if (addresses.some(({ address }) => isPrivateAddress(address))) {
      callback(refusal(hostname));
    } else if (options.all) {
      callback(null, addresses);
    } else {
      callback(null, first.address, first.family);
    }
  });
}

/** Node resolves no host that is an address already. @throws Error for a private one, or when it is not https */
export function assertPublicUrl(url: string): void {
  const { protocol, hostname } = new URL(url);
  if (protocol !== "https:" || (isIP(bare(hostname)) !== 0 && isPrivateAddress(bare(hostname)))) {
    throw refusal(hostname);
  }
}

/** What keeps an address from being where production sends credentials, in Portuguese; undefined when nothing does. */
export async function destinationProblem(text: string): Promise<string | undefined> {
  if (!URL.canParse(text)) {
    return "não é um endereço";
  }
  const { protocol, hostname, username, password } = new URL(text);
  if (protocol !== "https:") {
    return "use https";
  }
  if (username || password) {
    return "não ponha usuário e senha no endereço";
  }
  if (isIP(bare(hostname))) {
    return isPrivateAddress(bare(hostname)) ? "é um endereço da própria rede" : undefined;
  }
  return new Promise((done) => {
    publicLookup(hostname, {}, (error) =>
      done(
        error
          ? error.code === REFUSED
            ? "leva a um endereço da própria rede"
            : "não existe na internet"
          : undefined,
      ),
    );
  });
}

const REFUSED = "EPRIVATE";

/** `[::1]` is how an IPv6 address stands in a URL. */
const bare = (hostname: string): string => hostname.replace(/^\[|\]$/g, "");

function refusal(hostname: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${hostname} is no public https address`), { code: REFUSED });
}
