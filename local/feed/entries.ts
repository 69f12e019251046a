import { type CsvError, type Info, parse } from 'csv-parse/sync'

/** One record of a file: where it stands, as it stands, and its fields, or why it has none. */
export interface Entry {
	/** Its first line, counted from 1. */
	readonly line: number
	readonly raw: string
	readonly fields?: Readonly<Record<string, unknown>>
	readonly fault?: string
}

/**
 * Reads JSONL or CSV; what begins with a brace is JSONL whatever its name. A record that cannot be read is an entry
 * with a fault, never the end of the file.
 * @param name of the file: `.jsonl`, `.ndjson` and `.json` are lines of JSON
 */
export function entriesOf(bytes: Uint8Array, name: string): Entry[] {
	const start = new TextDecoder().decode(bytes.subarray(0, 4096)).trimStart()
	const isJson = /\.(jsonl|ndjson|json)$/i.test(name) || start.startsWith('{')
	return isJson ? jsonEntries(bytes) : csvEntries(textOf(bytes))
}

function jsonEntries(bytes: Uint8Array): Entry[] {
	const whole = Buffer.from(bytes)
	const entries: Entry[] = []
	for (let line = 1, start = 0; start < whole.length; line++) {
		const found = whole.indexOf('\n', start)
		const end = found < 0 ? whole.length : found
		const entry = jsonEntry(line, whole.subarray(start, end))
		if (entry) entries.push(entry)
		start = end + 1
	}
	return entries
}

function jsonEntry(line: number, bytes: Uint8Array): Entry | undefined {
	const raw = new TextDecoder().decode(bytes).trim()
	if (raw === '') return undefined
	if (!isUtf8(bytes)) return { line, raw, fault: 'the line is not UTF-8' }
	try {
		const fields: unknown = JSON.parse(raw)
		return isFields(fields) ? { line, raw, fields } : { line, raw, fault: 'the line is not a JSON object' }
	} catch {
		return { line, raw, fault: 'the line is not JSON' }
	}
}

function isFields(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What csv-parse gives with `info` and `raw`. */
interface Row {
	readonly info: Info & { readonly error?: CsvError }
	readonly raw: string
	readonly record: Readonly<Record<string, string>>
}

function csvEntries(text: string): Entry[] {
	const broken: { fault: string; raw: string; lastLine: number }[] = []
	const rows = parse(text, {
		columns: (header: string[]) => header.map((column) => column.trim().toLowerCase()),
		info: true,
		raw: true,
		relax_column_count: true,
		relax_quotes: true,
		skip_empty_lines: true,
		skip_records_with_error: true,
		on_skip: (error, raw) =>
			void broken.push({
				fault: `the row is not CSV (${error?.code ?? 'unreadable'})`,
				raw: raw ?? '',
				lastLine: Number(error?.lines ?? 0),
			}),
	}) as unknown as Row[]
	const entries = rows.map(({ info, raw, record }): Entry => {
		const line = firstLine(info.lines, raw)
		return info.error === undefined
			? { line, raw: raw.trimEnd(), fields: record }
			: { line, raw: raw.trimEnd(), fault: 'the row has another number of columns than the header' }
	})
	const faulty = broken.map(({ fault, raw, lastLine }): Entry => {
		return { line: firstLine(lastLine, raw), raw: raw.trimEnd(), fault }
	})
	return [...entries, ...faulty].sort((left, right) => left.line - right.line)
}

/** A quoted field may hold line breaks, so a row's last line is not its first. */
function firstLine(lastLine: number, raw: string): number {
	return lastLine - (raw.trimEnd().match(/\r\n|\n|\r/g)?.length ?? 0)
}

/** UTF-8, UTF-16 with its mark, or else GB 18030, in which Chinese spreadsheets save CSV. */
function textOf(bytes: Uint8Array): string {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
	return new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'gb18030').decode(bytes)
}

function isUtf8(bytes: Uint8Array): boolean {
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(bytes)
		return true
	} catch {
		return false
	}
}
