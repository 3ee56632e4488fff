import type { WorkbookPicture } from "../pictures";

/** What the page answers the worker. */
export interface PageEnd {
  workbookChanged(picture: WorkbookPicture): void;
  paneChanged(isShown: boolean): void;
}
