import { unzip, zip } from "@cj-tech-master/excelts/archive";

export const escape = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");

/** The parts of a saved file, for what the file library cannot write. */
export class Parts {
  private constructor(private readonly parts: Map<string, Uint8Array>) {}

  static async of(file: Uint8Array): Promise<Parts> {
    const parts = new Map<string, Uint8Array>();
    for await (const entry of unzip(file).entries()) parts.set(entry.path, await entry.bytes());
    return new Parts(parts);
  }

  paths(): string[] {
    return [...this.parts.keys()];
  }

  bytes(path: string): Uint8Array | null {
    return this.parts.get(path) ?? null;
  }

  /** Null where there is no such part, or it does not stand in the folder. */
  text(path: string, folder = ""): string | null {
    const bytes = path.startsWith(folder) ? this.parts.get(path) : undefined;
    return bytes ? new TextDecoder().decode(bytes) : null;
  }

  write(path: string, content: string | Uint8Array): void {
    this.parts.set(path, typeof content === "string" ? new TextEncoder().encode(content) : content);
  }

  file(): Promise<Uint8Array> {
    const archive = zip();
    // As blobs: in a browser the library deflates other bytes by a routine of its own, which spoils large ones.
    for (const [path, bytes] of this.parts) archive.add(path, new Blob([bytes as BlobPart]));
    return archive.bytes();
  }
}
