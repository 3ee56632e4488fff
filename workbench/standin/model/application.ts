/** Excel itself. Suspending calculation and drawing only spares time: nothing that the stand-in shows depends on it. */
export class Application {
  suspendApiCalculationUntilNextSync(): void {}

  suspendScreenUpdatingUntilNextSync(): void {}
}
