import { decoded, folderOf, isLocal, parsedUrl } from "./addresses";
import { type XmlElement, attribute, find, parseXml } from "./xml-tree";

/** The manifest and what it is checked against. */
export interface ManifestInput {
  /** The text of manifest.xml. */
  readonly text: string;
  /** The built files by their path in the build's folder, with forward slashes. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** The text of manifest.xml at the last release; null where there was none. */
  readonly previous: string | null;
  /** Whether the rules for production hold even at a local address. */
  readonly production: boolean;
}

/** A manifest that could be read, as the rules see it. */
export interface Manifest extends ManifestInput {
  readonly root: XmlElement;
  readonly overrides: XmlElement | null;
  /** The address of the add-in's page; null where it is missing or cannot be read. */
  readonly address: URL | null;
}

/** An add-in at any other address than a local one is in production. */
export function readManifest(input: ManifestInput): Manifest {
  const root = parseXml(input.text);
  const address = addressOfPage(root);
  return {
    ...input,
    production: input.production || (address !== null && !isLocal(address)),
    root,
    overrides: find(root, "VersionOverrides"),
    address,
  };
}

/** The address of the page that a manifest names first; null where it is missing or cannot be read. */
export function addressOfPage(root: XmlElement): URL | null {
  return parsedUrl(attribute(find(root, "DefaultSettings", "SourceLocation"), "DefaultValue"));
}

/** The path in the build's folder that stands for a URL; null for one that lies elsewhere or cannot be read. */
export function builtPath({ address }: Manifest, value: string): string | null {
  const url = parsedUrl(value);
  if (address === null || url === null) return null;
  const folder = folderOf(address);
  const inside = url.origin === folder.origin && url.pathname.startsWith(folder.pathname);
  return inside ? decoded(url.pathname.slice(folder.pathname.length)) : null;
}

/** The built file that stands for a URL; null where it lies elsewhere or was not built, which is for rule 23 to say. */
export function builtFile(manifest: Manifest, value: string): Uint8Array | null {
  const path = builtPath(manifest, value);
  return path === null ? null : (manifest.files.get(path) ?? null);
}

/** As `builtFile`, as text. */
export function builtText(manifest: Manifest, value: string): string | null {
  const bytes = builtFile(manifest, value);
  return bytes === null ? null : new TextDecoder().decode(bytes);
}
