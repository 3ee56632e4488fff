/** Work that takes less is not worth a word. */
const SHOWN_AFTER_MS = 1000;
const REDRAWN_EVERY_MS = 100;
const CLEAR_LINE = "\r\u001b[K";

/** Where progress is written: standard error, as it is in a terminal or piped into a file. */
export interface ProgressStream {
  readonly isTTY: boolean;
  write(text: string): void;
}

/**
 * Says what is being done once it takes over a second: on a terminal, in one line that is redrawn and cleared at the end;
 * elsewhere, one plain line a stage.
 */
export class Progress {
  private readonly startedAt: number;
  private readonly timer: NodeJS.Timeout;
  private isShowing = false;
  private stage = "";
  private writtenStage = "";
  private text = "";
  private drawnAt = -Infinity;

  constructor(
    private readonly stream: ProgressStream,
    private readonly now: () => number,
  ) {
    this.startedAt = now();
    this.timer = setTimeout(() => this.begin(), SHOWN_AFTER_MS);
  }

  /** What is being done, and how far it has come. */
  show(stage: string, detail = ""): void {
    this.stage = stage;
    this.text = detail === "" ? `${stage} ...` : `${stage}: ${detail} ...`;
    if (!this.isShowing && this.now() - this.startedAt >= SHOWN_AFTER_MS) this.begin();
    else if (this.isShowing) this.draw();
  }

  /** Ends the reporting; nothing of it stays on a terminal. */
  clear(): void {
    clearTimeout(this.timer);
    if (this.drawnAt > -Infinity && this.stream.isTTY) this.stream.write(CLEAR_LINE);
    this.isShowing = false;
    this.drawnAt = -Infinity;
  }

  private begin(): void {
    this.isShowing = true;
    if (this.text !== "") this.draw();
  }

  private draw(): void {
    const isNewStage = this.stage !== this.writtenStage;
    if (!isNewStage && (!this.stream.isTTY || this.now() - this.drawnAt < REDRAWN_EVERY_MS)) return;
    this.stream.write(this.stream.isTTY ? CLEAR_LINE + this.text : `${this.stage} ...\n`);
    this.writtenStage = this.stage;
    this.drawnAt = this.now();
  }
}
