import type { Grade } from "../scoring/result";

/** Stands behind a provisional grade. */
const PROVISIONAL = " prov.";
const GRADE = /^([ABCDF])( prov\.?)?$/i;

/** A grade as History holds it: `B`, `B prov.`; `null`: none. */
export function gradeCell(grade: Grade | null, provisional: boolean): string | null {
  return grade === null ? null : `${grade}${provisional ? PROVISIONAL : ""}`;
}

/** The grade of such a cell; `null`: it holds none. */
export function readGrade(text: string): { readonly grade: Grade; readonly provisional: boolean } | null {
  const [, letter, provisional] = GRADE.exec(text) ?? [];
  return letter === undefined ? null : { grade: letter.toUpperCase() as Grade, provisional: provisional !== undefined };
}
