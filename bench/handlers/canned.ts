import { Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { openTable, type Table } from '@huying/functions/store/table'
import { credentials, region } from '../cloud/keys'

/** A table behind whose client stands no database, but answers that were given before, one after the other. */
export interface CannedTable {
	readonly table: Table
	/** From now on these are answered, in this order, again and again. */
	answerWith(answers: readonly string[]): void
}

/** @param name of the table that gave the answers: they tell it */
export function cannedTable(name: string): CannedTable {
	let bodies: Buffer[] = []
	let given = 0
	const requestHandler = {
		// A stream, as the connection gives one, and in another turn of the event loop
		handle: async () => {
			await setImmediate()
			return {
				response: { statusCode: 200, headers, body: Readable.from([bodies[given++ % bodies.length]]) },
			}
		},
	}
	const table = openTable({ endpoint: 'http://127.0.0.1:1', region, credentials, requestHandler }, name)
	return {
		table,
		answerWith(answers) {
			bodies = answers.map((answer) => Buffer.from(answer))
			given = 0
		},
	}
}

const headers = { 'content-type': 'application/x-amz-json-1.0' }
