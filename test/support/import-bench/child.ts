import { DuckDBInstance } from '@duckdb/node-api';

/** Reads a CSV into a table of DuckDB's, in memory, with two threads, and says how many milliseconds it took. */
const database = await DuckDBInstance.create(':memory:', { threads: '2' });
const connection = await database.connect();
const began = performance.now();
await connection.run(`CREATE TABLE leads AS SELECT * FROM read_csv('${process.argv[2]}')`);
const milliseconds = performance.now() - began;
const counted = await connection.runAndReadAll('SELECT count(*) FROM leads');
process.stdout.write(JSON.stringify({ milliseconds, rows: Number(counted.getRows()[0]?.[0]) }));
