import { addressText, addressesOf, isLocal, parsedUrl } from "../addresses";
import { builtPath } from "../manifest";
import { rule } from "../rule";
import { TEMPLATE_HOSTS } from "../template-facts";
import { attribute, childrenNamed, find } from "../xml-tree";

const LONGEST_URL = 2048;
/** Everything that the pane opens is the add-in's own; Office lets it open its own host without an entry. */
const NEEDED_HOSTS: readonly string[] = [];

/** Rule 6: every URL is an absolute https address without data in it, and in production none is local. */
export const safeUrls = rule(6, ({ root, production }) =>
  addressesOf(root).flatMap((address) => {
    const fault = urlFault(address.value, production);
    return fault === null ? [] : [`${addressText(address)} ${fault}`];
  }),
);

function urlFault(value: string, production: boolean): string | null {
  const url = parsedUrl(value);
  if (url === null || url.host === "") return "is no absolute address: write it with https:// and its host.";
  if (url.protocol !== "https:") return "is not https: Office loads nothing else.";
  if (value.length > LONGEST_URL) return `is ${value.length} characters long: Office takes at most ${LONGEST_URL}.`;
  if (url.search !== "" || url.username !== "" || url.password !== "") {
    return "carries a query or a password: an address is logged on its way, so leave data out of it.";
  }
  return production && isLocal(url) ? "is on this machine only: in production put the host of the add-in." : null;
}

/** Rule 8: there is a page for support, and it is not a template's. That it is https is for rule 6 to say. */
export const supportUrl = rule(8, ({ root }) => {
  const element = find(root, "SupportUrl");
  if (element === null) return ["There is no <SupportUrl>: the store asks for a page where users find help."];
  const host = parsedUrl(attribute(element, "DefaultValue"))?.hostname ?? "";
  const template = TEMPLATE_HOSTS.find((candidate) => host === candidate || host.endsWith(`.${candidate}`));
  if (template === undefined) return [];
  return [`<SupportUrl> is at ${host}, as in Microsoft's templates: put the add-in's own help page.`];
});

/** Rule 20: the pane may be led to no host that it does not need. */
export const neededHosts = rule(20, ({ root, address }) =>
  childrenNamed(find(root, "AppDomains"), "AppDomain").flatMap(({ text }) => {
    const host = parsedUrl(text)?.host ?? text;
    if (NEEDED_HOSTS.includes(host)) return [];
    const reason = host === address?.host ? "is the add-in's own host, which needs no entry" : "is not needed";
    return [`<AppDomain> "${text}" ${reason}: remove it.`];
  }),
);

/** Rule 23: every file that a URL of the add-in names was built. */
export const builtFiles = rule(23, (manifest) =>
  addressesOf(manifest.root).flatMap((address) => {
    const path = builtPath(manifest, address.value);
    if (path === null || manifest.files.has(path)) return [];
    return [`${addressText(address)} names ${path || "a folder"}, which was not built: mend the address or the build.`];
  }),
);
