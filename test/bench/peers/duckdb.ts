import {
  DOUBLE,
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBInstance,
  type DuckDBType,
  INTEGER,
  VARCHAR,
} from "@duckdb/node-api";
import { type Groups, cents, groupKey } from "../group-by";
import { type BenchRow, Column, HEADINGS } from "../layout";

const TYPES: readonly DuckDBType[] = HEADINGS.map((_, column) => typeOf(column));
/** Rows of a data chunk: DuckDB's own vector size. */
const CHUNK_ROWS = 2_048;

const CREATE = `CREATE OR REPLACE TABLE claims (${HEADINGS.map((heading, at) => `"${heading}" ${TYPES[at]}`).join(", ")})`;
const QUERY = `SELECT "Payer", "CPT", count(*)::INTEGER, sum("Units")::INTEGER, sum("Allowed"), sum("Paid") FROM claims GROUP BY ALL`;

/** A database in memory, for any number of queries. */
export async function openDuckdb(): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(":memory:");
  return instance.connect();
}

/** The query by DuckDB: all columns loaded through its appender, chunk by chunk, then one group-by of payer and code. */
export async function queryWithDuckdb(connection: DuckDBConnection, rows: readonly BenchRow[]): Promise<Groups> {
  await connection.run(CREATE);
  await load(connection, rows);
  const answer = await connection.runAndReadAll(QUERY);
  return new Map(
    answer.getRows().map(([payer, code, count, units, allowed, paid]) => [
      groupKey(payer, code),
      {
        rows: Number(count),
        units: Number(units),
        allowedCents: cents(Number(allowed)),
        paidCents: cents(Number(paid)),
      },
    ]),
  );
}

async function load(connection: DuckDBConnection, rows: readonly BenchRow[]): Promise<void> {
  const appender = await connection.createAppender("claims");
  const chunk = DuckDBDataChunk.create(TYPES);
  for (let start = 0; start < rows.length; start += CHUNK_ROWS) {
    const part = rows.slice(start, start + CHUNK_ROWS);
    chunk.reset();
    chunk.setColumns(HEADINGS.map((_, column) => part.map((row) => (row[column] === "" ? null : row[column]!))));
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

function typeOf(column: number): DuckDBType {
  if (column >= Column.code && column <= Column.paidDate) return INTEGER;
  return column >= Column.billed && column <= Column.paid ? DOUBLE : VARCHAR;
}
