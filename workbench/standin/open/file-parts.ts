import { Parts } from "../save/parts";

/** The texts of a file's XML parts, and the bytes of its others, by path. */
export class FileParts {
  private constructor(private readonly parts: Parts) {}

  static async of(file: Uint8Array): Promise<FileParts> {
    return new FileParts(await Parts.of(file));
  }

  bytes(path: string): Uint8Array | null {
    return this.parts.bytes(path);
  }

  /** Empty where there is no such part. */
  text(path: string): string {
    return this.parts.text(path) ?? "";
  }

  /** Where the relationships of a part lead to, by their ids. */
  targets(path: string): Map<string, string> {
    const folder = path.slice(0, path.lastIndexOf("/") + 1);
    const rels = this.text(`${folder}_rels/${path.slice(folder.length)}.rels`);
    return new Map(
      [...rels.matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => {
        const target = attribute(tag, "Target") ?? "";
        const { pathname } = new URL(target, `file:///${folder}`);
        return [attribute(tag, "Id") ?? "", pathname.slice(1)];
      }),
    );
  }

  /** The path of each sheet's part, in the order of the tabs. */
  sheets(): string[] {
    const targets = this.targets("xl/workbook.xml");
    const tags = this.text("xl/workbook.xml").match(/<(?:\w+:)?sheet\s[^>]*>/g) ?? [];
    return tags.map((tag) => targets.get(attribute(tag, "(?:\\w+:)id") ?? "") ?? "");
  }
}

/** What stands in an attribute of a tag; `name` is a pattern. Null where it is not there. */
export function attribute(tag: string, name: string): string | null {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  const text = found?.[1] ?? found?.[2];
  if (text === undefined) return null;
  return text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&#x([0-9a-f]+);|&#(\d+);/gi, (_, hex: string, code: string) =>
      String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(code)),
    )
    .replace(/&amp;/g, "&");
}
