import { type UnzipEntry, type ZipReader, unzip } from "@cj-tech-master/excelts/archive";
import { SaxParser } from "@cj-tech-master/excelts/xml";
import { InputError } from "../src/core/settings/issue";

/** What a part of the package points to, by the last word of the relationship's type: `worksheet`, `sharedStrings`. */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** The part's path in the archive. */
  readonly path: string;
}

export interface XmlHandlers {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** The parts of an `.xlsx` file (ECMA-376, part 2): a zip archive whose parts name each other by relationships. */
export class XlsxPackage {
  private readonly archive: ZipReader;

  constructor(bytes: Uint8Array) {
    this.archive = unzip(bytes);
  }

  /** Whether the archive holds a part of this path. */
  async has(path: string): Promise<boolean> {
    return (await this.entry(path)) !== null;
  }

  /** The relationships of a part, or with `""` of the whole package. */
  async relationships(path: string): Promise<Relationship[]> {
    const slash = path.lastIndexOf("/") + 1;
    const found: Relationship[] = [];
    const open = (name: string, attributes: Readonly<Record<string, string>>): void => {
      const { Id: id, Type: type, Target: target, TargetMode: mode } = attributes;
      if (name !== "Relationship" || !id || !type || !target || mode === "External") return;
      found.push({ id, type: type.slice(type.lastIndexOf("/") + 1), path: resolvePath(path.slice(0, slash), target) });
    };
    await this.parse(`${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`, { open });
    return found;
  }

  /** A part that is text of 16-bit characters, as custom properties are; empty where it is not there. @throws InputError `damaged-workbook` */
  async utf16(path: string): Promise<string> {
    const entry = await this.entry(path);
    if (entry === null) return "";
    const decoder = new TextDecoder("utf-16le");
    let text = "";
    await guarded(async () => {
      for await (const piece of entry.stream()) text += decoder.decode(piece, { stream: true });
    });
    return text + decoder.decode();
  }

  /** Runs the handlers over a part from beginning to end; a part that is not there has nothing in it. */
  async parse(path: string, handlers: XmlHandlers): Promise<void> {
    for await (const piece of this.parsePieces(path, handlers)) void piece;
  }

  /**
   * The same, stopping after each piece so that the caller can take what the handlers have gathered. Element names come without
   * their prefix.
   * @throws InputError `damaged-workbook`
   */
  async *parsePieces(path: string, handlers: XmlHandlers): AsyncGenerator<void> {
    const entry = await this.entry(path);
    if (entry === null) return;
    const parser = newParser(handlers);
    const decoder = new TextDecoder();
    const pieces = entry.stream()[Symbol.asyncIterator]();
    try {
      for (;;) {
        const next = await guarded(() => pieces.next());
        const text = next.done ? decoder.decode() : decoder.decode(next.value, { stream: true });
        await guarded(() => (next.done ? parser.write(text).close() : parser.write(text)));
        yield;
        if (next.done) return;
      }
    } finally {
      await pieces.return?.();
    }
  }

  private entry(path: string): Promise<UnzipEntry | null> {
    return guarded(() => this.archive.get(path));
  }
}

/** Attribute and text entities of a long sheet are many and harmless; the parser knows no others than XML's five. */
function newParser(handlers: XmlHandlers): SaxParser {
  const parser = new SaxParser({ position: false, invalidCharHandling: "skip", maxEntityExpansions: 0 });
  const { open, text, close } = handlers;
  if (open) parser.on("opentag", (tag) => open(localName(tag.name), tag.attributes));
  if (text) parser.on("text", text);
  if (close) parser.on("closetag", (tag) => close(localName(tag.name)));
  return parser;
}

async function guarded<Result>(step: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await step();
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw damagedWorkbook();
  }
}

export function damagedWorkbook(): InputError {
  return new InputError(
    "damaged-workbook",
    "This workbook is damaged or only half copied: open it in Excel, save it again, and try again.",
  );
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** A relationship's target, relative to the folder of the part that names it. */
function resolvePath(folder: string, target: string): string {
  const parts: string[] = [];
  for (const part of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return parts.join("/");
}
