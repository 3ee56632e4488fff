import { InputError } from "../src/core/settings/issue";

/** How the text of a claim file is encoded, by the names that `TextDecoder` knows. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";
export type FileKind = { readonly kind: "workbook" } | { readonly kind: "text"; readonly encoding: Encoding };

/** Bytes at the beginning of a file from which its kind is told. */
const SAMPLE = 65_536;
const SAVE_AS = "open it in Excel and save it as .xlsx or .csv";

const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** A password-protected .xlsx is an old Office container with this entry, named in UTF-16. */
const ENCRYPTED_ENTRY = [..."EncryptedPackage"].flatMap((letter) => [letter.charCodeAt(0), 0]);
const ZIP = [0x50, 0x4b];
const PDF = [0x25, 0x50, 0x44, 0x46];

/** Text that is not a table, by what it begins with. */
const OTHER_TEXT: readonly { readonly begins: RegExp; readonly code: string; readonly message: string }[] = [
  {
    begins: /^<(!doctype html|html|head|body|meta|style|script|table|div)\b/i,
    code: "html",
    message: `This is a web page (HTML), whatever its name says: ${SAVE_AS}.`,
  },
  {
    begins: /^(<!--|<\?xml|<[a-z][\w:]*[\s>])/i,
    code: "xml",
    message: `This is an XML or HTML file, not a claim table: ${SAVE_AS}.`,
  },
  {
    begins: /^ISA[^A-Za-z0-9\s]/,
    code: "x12",
    message: "This is an X12 file (a claim or a remittance), not a claim table: export the claims as .csv or .xlsx.",
  },
  {
    begins: /^(\{|\[\s*[[{"])/,
    code: "json",
    message: "This is a JSON file, not a claim table: a settings file is named with --settings.",
  },
];

/**
 * What a claim file is, told from its bytes, never from its name.
 *
 * @throws InputError for an empty file and for each kind that is not a claim table. The messages do not
 * name the file: the caller does.
 */
export function findFileKind(bytes: Uint8Array): FileKind {
  if (isWorkbook(bytes)) return { kind: "workbook" };
  if (beginsWith(bytes, PDF)) {
    throw new InputError("pdf", "This is a PDF file: ask for the same report as .csv or .xlsx.");
  }
  const encoding = findEncoding(bytes);
  const sample = new TextDecoder(encoding).decode(bytes.subarray(0, SAMPLE));
  refuseOtherText(sample.trimStart());
  // Only the whole of a short file can be blank; a long blank beginning may be followed by a table.
  if (bytes.length <= SAMPLE && sample.trim() === "")
    throw new InputError("empty-file", "This file is empty: export the claims again.");
  return { kind: "text", encoding };
}

/**
 * Whether the bytes are those of an `.xlsx` workbook, or of another zip archive.
 * @throws InputError for a workbook that cannot be read: an old one, or one with a password
 */
export function isWorkbook(bytes: Uint8Array): boolean {
  if (beginsWith(bytes, OLD_OFFICE)) throw oldOffice(bytes);
  return beginsWith(bytes, ZIP);
}

function beginsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function holds(bytes: Uint8Array, sequence: readonly number[]): boolean {
  for (let at = bytes.indexOf(sequence[0]!); at >= 0; at = bytes.indexOf(sequence[0]!, at + 1)) {
    if (beginsWith(bytes.subarray(at, at + sequence.length), sequence)) return true;
  }
  return false;
}

function oldOffice(bytes: Uint8Array): InputError {
  return holds(bytes, ENCRYPTED_ENTRY)
    ? new InputError(
        "password",
        "This workbook is protected with a password: open it in Excel, take the password off and save it again.",
      )
    : new InputError("old-xls", `This is an old Excel file (.xls): ${SAVE_AS}.`);
}

function refuseOtherText(text: string): void {
  for (const { begins, code, message } of OTHER_TEXT) {
    if (begins.test(text)) throw new InputError(code, message);
  }
  if (isBinary(text)) {
    throw new InputError("binary", "This is neither text nor a workbook: export the claims as .csv or .xlsx.");
  }
}

/** Text has no control characters but tabs, line ends and form feeds; a stray one is forgiven. */
function isBinary(text: string): boolean {
  const controls = text.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0;
  return controls > 2 && controls > text.length / 200;
}

/** The encoding of a text: its byte order mark, else what its bytes can be; Windows-1252 can be anything. */
export function findEncoding(bytes: Uint8Array): Encoding {
  if (beginsWith(bytes, [0xff, 0xfe])) return "utf-16le";
  if (beginsWith(bytes, [0xfe, 0xff])) return "utf-16be";
  return findBareUtf16(bytes) ?? (isUtf8(bytes) ? "utf-8" : "windows-1252");
}

function isUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    // In pieces: the text of a large file need not stand in memory for this.
    for (let at = 0; at < bytes.length; at += SAMPLE) decoder.decode(bytes.subarray(at, at + SAMPLE), { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

/** UTF-16 without a byte order mark: most characters of a claim table are Latin, so every other byte is nothing. */
function findBareUtf16(bytes: Uint8Array): Encoding | null {
  const pairs = Math.floor(Math.min(bytes.length, SAMPLE) / 2);
  let highFirst = 0;
  let lowFirst = 0;
  for (let pair = 0; pair < pairs; pair++) {
    const isFirstNothing = bytes[2 * pair] === 0;
    const isSecondNothing = bytes[2 * pair + 1] === 0;
    if (isFirstNothing && !isSecondNothing) highFirst++;
    if (!isFirstNothing && isSecondNothing) lowFirst++;
  }
  if (lowFirst > pairs * 0.7) return "utf-16le";
  if (highFirst > pairs * 0.7) return "utf-16be";
  return null;
}
