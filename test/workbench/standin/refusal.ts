/** Runs a batch against the stand-in and returns the code with which Excel refuses it; null when it does not. */
export async function refusal(batch: (context: Excel.RequestContext) => void): Promise<string | null> {
  try {
    await Excel.run(async (context) => {
      batch(context);
      await context.sync();
    });
    return null;
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return error.code;
    throw error;
  }
}

/** The first sheet of a new workbook. */
export function firstSheet(context: Excel.RequestContext): Excel.Worksheet {
  return context.workbook.worksheets.getItem("Sheet1");
}
